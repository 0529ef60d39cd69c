/**
 * Names that are common in English-speaking countries and in Europe; of those that sound alike, one. Who is not here spells the
 * name.
 */
export const englishLastNames: readonly string[] =
  `Adams Ahmed Ali Allen Alvarez Anderson Andrews Armstrong Arnold Bailey Baker Barnes Barrett Bauer Becker
   Bell Bennett Berg Bianchi Black Blake Bradley Brooks Brown Bryant Burke Burns Butler Byrne Campbell Carpenter
   Carr Carroll Carter Castillo Castro Chang Chapman Chavez Chen Clark Cohen Cole Coleman Collins Cook Cooper Costa
   Cox Craig Crawford Cruz Cunningham Daniels Davidson Davies Davis Dean Delgado Diaz Dixon Dubois Duncan Dunn Edwards
   Elliott Ellis Evans Fernandez Ferrari Ferreira Fisher Fitzgerald Fleming Fletcher Flores Ford Foster Fox Francis
   Fraser Freeman Garcia Gardner George Gibson Gomez Gonzalez Gordon Graham Grant Gray Green Griffin Gupta Gutierrez
   Hall Hamilton Hansen Harper Harris Harrison Hart Harvey Hayes Henderson Henry Hernandez Herrera Hill Hoffman
   Holland Holmes Howard Hudson Hughes Hunt Hunter Ivanov Jackson Jacobs James Jansen Jenkins Jensen Jimenez
   Johnson Jones Jordan Joseph Kaiser Kaur Keller Kelly Kennedy Khan Kim King Klein Knight Koch Kovacs Kowalski
   Kumar Lane Larsen Laurent Lawrence Lawson Lee Lefebvre Leroy Lewis Lindgren Lopez Lynch Marino Marshall
   Martin Martinez Mason Matthews Mazur McCarthy McDonald Mendoza Miller Mills Mitchell Molina Moore Morales Moreau
   Moreno Morgan Moretti Morris Morrison Mueller Murphy Murray Myers Nelson Newman Nguyen Nielsen Novak O'Brien O'Connor
   O'Neill Okafor Oliver Olsen Ortiz Owens Palmer Park Parker Patel Patterson Payne Pereira Perez Perkins Perry Peters
   Peterson Phillips Pierce Porter Powell Price Quinn Ramirez Ramos Ray Reid Reyes Reynolds Ricci Rice Richards
   Richardson Richter Riley Rivera Roberts Robertson Robinson Rodriguez Rogers Romano Romero Rose Ross Rossi Roux Russell
   Russo Ryan Salazar Sanchez Sanders Santos Sato Schmidt Schneider Schultz Schwarz Scott Shah Sharma Shaw Silva
   Simmons Simon Simpson Singh Smith Snyder Sousa Spencer Stevens Stewart Stone Sullivan Suzuki Tanaka Taylor Thomas
   Thompson Torres Tran Tucker Turner Vargas Vasquez Visser Wagner Walker Wallace Walsh Wang Ward Warren Washington Watkins
   Watson Weaver Webb Weber Wells West Wheeler White Williams Williamson Wilson Wolf Wong Wood Woods Wright Yang Young Zhang
   Zimmermann`.split(/\s+/);

export const englishFirstNames: readonly string[] =
  `Adam Alex Alice Amanda Amy Andrea Andrew Angela Ann Anna Anthony Barbara Ben Benjamin Brian Carlos Carol Charles Chris
   Christine Claire Daniel David Deborah Diana Edward Elena Elizabeth Emily Emma Eric Frank George Hannah Helen Henry Jack
   Jacob James Jane Jason Jennifer Jessica John Jonathan Joseph Julia Karen Kate Kevin Laura Linda Lisa Louise Lucy Maria Mark
   Martin Mary Matthew Michael Michelle Nancy Nicholas Olivia Patricia Patrick Paul Peter Rachel Rebecca Richard Robert Ruth
   Sam Samuel Sandra Sarah Sofia Sophie Stephen Steven Susan Thomas Tom Victoria William`.split(/\s+/);
