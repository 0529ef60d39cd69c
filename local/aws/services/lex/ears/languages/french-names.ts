import type { Names } from './spoken-language.ts';

/** Names that are common in France; who is not here spells the name. */
export const frenchLastNames: Names = {
  common:
    `Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia David Bertrand
     Roux Vincent Fournier`.split(/\s+/),
  others:
    `André Arnaud Aubert Barbier Blanc Bonnet Boyer Brun Chevalier Clément Colin Denis Dufour Dumont Dupont Dupuis Faure
     Fontaine François Gauthier Gautier Gérard Girard Giraud Guérin Henry Lacroix Lambert Leclerc Legrand Lemaire Lopez Lucas
     Marchand Martinez Mathieu Mercier Meunier Meyer Morel Morin Muller Nguyen Nicolas Noël Olivier Perrin Philippe Picard Pierre
     Renard Renaud Rivière Roger Rousseau Roussel Roy Sanchez Vidal`.split(/\s+/),
};

export const frenchFirstNames: Names = {
  common:
    `Marie Jean Pierre Michel Jeanne Philippe Nathalie Isabelle Nicolas Julien Sophie Camille Thomas Alexandre Catherine Louis
     Claire Antoine Julie Laura Paul Lucas Léa Emma Hugo Chloé Sarah Anne Françoise François`.split(/\s+/),
  others: [],
};
