import type { Names } from './spoken-language.ts';

/**
 * Names that are common in English-speaking countries and in Europe; of those that sound alike, one. Who is not here spells the
 * name.
 */
export const englishLastNames: Names = {
  common:
    `Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas
   Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen
   King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez
   Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers Cooper Peterson
   Bailey Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Wood James Bennett Gray Hughes Patel Myers Ross Foster
   Murray Khan Mueller Schmidt Weber Wagner Becker Hoffman Novak Silva Santos Rossi Ferrari Dubois Bernard`.split(
      /\s+/,
    ),
  others:
    `Abbott Adkins Aguilar Ahmed Albrecht Aldridge Alexander Ali Alonso Alvarez Amato Andrews Appleby Archer Arias Armstrong
   Arnold Ashworth Atkins Atkinson Austin Avery Ayala Baldwin Ballard Banks Barber Barker Barlow Barnes Barnett Baron Barr
   Barrett Barton Bass Bates Bauer Baxter Beck Bell Benson Berg Berry Bertrand Bianchi Bird Bishop Black Blair Blake Blanc
   Blanchard Bloom Boone Booth Bowen Bowers Bowman Boyd Boyle Bradley Brady Brandt Braun Brennan Brewer Briggs Britton
   Brock Bruno Bryant Buchanan Burgess Burke Burns Burton Butler Byrne Cabrera Cain Caldwell Calhoun Cameron Campos Cannon
   Cardoso Carey Carlisle Carpenter Carr Carroll Caruso Carver Casey Castellano Castillo Castro Chambers Chan Chandler
   Chang Chapman Chase Chavez Chen Cheng Christensen Church Clayton Clements Cochran Coffey Cohen Cole Coleman Colombo
   Combs Conley Conner Conrad Conti Conway Copeland Cortez Costa Coulter Craig Crane Crawford Crosby Cunningham Curry
   Curtis Dalton Daly Daniels Darby Davidson Davies Dawson Dean Decker Delgado Dempsey Dennis Desai Deschamps Dietrich
   Dillon Dixon Dominguez Donaldson Donnelly Donovan Dougherty Douglas Doyle Drake Drew Duarte Dudley Duffy Duke Duncan
   Dunn Dupont Durand Dyer Eaton Eberhard Eckert Elliott Ellis Ellison Emerson Engel Erikson Espinoza Esposito Estrada
   Faulkner Ferguson Fernandez Ferreira Fielding Finch Finley Fisher Fitzgerald Fleming Fletcher Flynn Foley Fontaine
   Forbes Ford Fournier Fowler Fox Francis Frank Franklin Fraser Frazier Freeman Freitas Friedman Frost Fry Fuller
   Gallagher Gallo Galloway Gardner Garner Garrett Garrison Garza Gates Gauthier Gentile George Gerard Gibbs Gibson
   Gilbert Giles Gill Gilmore Giordano Glenn Glover Goldberg Goldman Goodman Goodwin Gordon Gould Graham Grant Greco Greer
   Gregory Griffin Griffith Grimes Gross Guerrero Gupta Gutierrez Guzman Haas Hahn Hale Haley Hamilton Hammond Hampton
   Hancock Hansen Harding Hardy Harmon Harper Harrington Harrison Hart Hartley Hartman Harvey Harwood Hassan Hawkins Hayes
   Haynes Heath Hebert Henderson Hendricks Henry Henson Herman Herrera Hess Hewitt Hicks Higgins Hines Hodges Hogan Holden
   Holland Holloway Holmes Holt Hood Hooper Hopkins Horn Horton Horvat Houston Howe Howell Hubbard Huber Hudson Huff
   Humphrey Hunt Hunter Hussain Hutchinson Hyde Ibrahim Ingram Irwin Ivanov Jacobs Jain Jansen Jarvis Jefferson Jenkins
   Jennings Jensen Jimenez Jordan Joseph Joyce Kaiser Kaur Keith Keller Kemp Kendall Kennedy Kent Kerr Kessler Kirby Kirk
   Klein Knight Knox Koch Kovacs Kowalczyk Kowalski Kramer Kraus Krueger Kumar Lambert Lancaster Landry Lane Lang Lara
   Larsen Laurent Law Lawrence Lawson Leblanc Lefebvre Lehmann Leon Leonard Leroy Leslie Lester Levine Levy Lim Lin
   Lindberg Lindgren Lindqvist Lindsay Liu Livingston Lloyd Logan Lombardi Lowe Lucas Luna Lund Lynch Lyons Mack Maddox
   Mahoney Malone Mann Manning Marchetti Marino Marks Marsh Marshall Martini Mason Mathis Matthews Maxwell Mayer Mazur
   McBride McCall McCarthy McCoy McDaniel McDonald McGee McGrath McGuire McIntyre McKay McKenna McKenzie McKinney
   McLaughlin McLean McMillan Mehta Mendes Mendoza Merritt Michaels Middleton Miles Mills Molina Monroe Montgomery Moody
   Moran Moreau Moreno Moretti Morgan Morrison Moss Mullins Munoz Murillo Nash Navarro Neal Newman Newton Nicholson
   Nielsen Nixon Noble Nolan Norman Norris Norton Nunez O'Brien O'Connor O'Donnell O'Hara O'Neill Odom Okafor Oliveira
   Oliver Olsen Ortega Ortiz Osborne Osman Owen Owens Pace Padilla Page Palmer Park Parks Parrish Parsons Pascal Patterson
   Payne Pearson Pena Pennington Pereira Perkins Perry Peters Petit Petrov Pierce Pires Pittman Pollard Poole Pope Popov
   Porter Potter Potts Powell Powers Pratt Preston Price Prince Proctor Pruitt Puig Quinn Ramsey Randall Randolph Rao Ray
   Raymond Reeves Reid Reinhardt Reynolds Rhodes Ribeiro Ricci Rice Richards Richmond Richter Riddle Riggs Riley Rios
   Rivas Robbins Robertson Robles Rocha Roche Roman Romano Romero Rose Roth Roux Rowe Rowland Roy Rubio Ruiz Russell Russo
   Ryan Salas Salazar Salinas Salvatore Sanders Santana Santiago Sato Savage Sawyer Schmitz Schneider Schreiber Schultz
   Schumacher Schuster Schwarz Sellers Serrano Sexton Shah Shannon Sharma Shaw Shelton Sherman Shields Simmons Simms Simon
   Simpson Sinclair Singh Skinner Slater Sloan Snow Snyder Solomon Soto Sousa Sparks Spencer Stafford Stanley Stanton
   Steele Stein Steiner Stevens Stokes Stone Stout Strickland Suarez Sullivan Sutherland Sutton Suzuki Swanson Sweeney
   Talbot Tanaka Tate Terry Thornton Tierney Todd Townsend Tran Tucker Tyler Underwood Valdez Valentine Vance Vargas
   Vasquez Vaughn Vega Velasquez Vincent Visser Vogel Wade Wallace Walsh Walter Walters Walton Wang Ware Warner Warren
   Washington Watkins Watts Weaver Webb Webster Weiss Welch Wells Wentworth Werner West Wheeler Whitaker Whitehead
   Whitfield Whitney Wiggins Wilcox Wiley Wilkins Wilkinson Williamson Willis Winters Witt Wolf Wong Woodard Woods
   Woodward Wu Wyatt Xu Yang Yates York Zamora Zhang Zhao Zhou Ziegler Zimmermann`.split(/\s+/),
};

export const englishFirstNames: Names = {
  common:
    `Adam Alex Alice Amanda Amy Andrea Andrew Angela Ann Anna Anthony Barbara Ben Benjamin Brian Carlos Carol Charles Chris
   Christine Claire Daniel David Deborah Diana Edward Elena Elizabeth Emily Emma Eric Frank George Hannah Helen Henry Jack
   Jacob James Jane Jason Jennifer Jessica John Jonathan Joseph Julia Karen Kate Kevin Laura Linda Lisa Louise Lucy Maria
   Mark Martin Mary Matthew Michael Michelle Nancy Nicholas Olivia Patricia Patrick Paul Peter Rachel Rebecca Richard
   Robert Ruth Sam Samuel Sandra Sarah Sofia Sophie Stephen Steven Susan Thomas Tom Victoria William`.split(/\s+/),
  others: [],
};
