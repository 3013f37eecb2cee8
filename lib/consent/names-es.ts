/** Labels and names of the protocol a clinic starts with, in Spanish, as they stand inside a sentence. */
const names: Readonly<Record<string, string>> = {
  // zones
  face: "rostro",
  forehead: "frente",
  "cheeks and chin": "mejillas y mentón",
  nose: "nariz",
  "upper lip": "labio superior",
  "skin around the eyes, outside the orbital rim": "piel alrededor de los ojos, por fuera del reborde orbitario",
  "skin inside the orbital rim": "piel por dentro del reborde orbitario",
  neck: "cuello",
  décolletage: "escote",
  hands: "manos",
  scalp: "cuero cabelludo",
  body: "cuerpo",
  "mucosa, lips and genital skin": "mucosas, labios y piel genital",
  abdomen: "abdomen",
  // indications
  wrinkles: "arrugas",
  "stretch marks": "estrías",
  "acne scars": "cicatrices de acné",
  "surgical scars": "cicatrices quirúrgicas",
  "scars of old wounds": "cicatrices de heridas antiguas",
  pigmentation: "alteraciones de la pigmentación",
  "local laxity": "flacidez localizada",
  // uses a device is cleared for
  "acne scars of the face": "cicatrices de acné del rostro",
  "wrinkles of the face": "arrugas del rostro",
  "scars of the abdomen": "cicatrices del abdomen",
  "wrinkles of the neck": "arrugas del cuello",
  // products
  "Lidocaine 4% cream (LMX4 class)": "crema de lidocaína al 4 % (tipo LMX4)",
  "Lidocaine 2.5% + prilocaine 2.5% (EMLA class)": "lidocaína al 2,5 % y prilocaína al 2,5 % (tipo EMLA)",
  "Lidocaine 7% + tetracaine 7% (Pliaglis)": "lidocaína al 7 % y tetracaína al 7 % (Pliaglis)",
  // procedures
  Microneedling: "microneedling (microagujas)",
};

/** A label in Spanish where it is one of the labels everybody starts with; what a clinic has named itself stays in its own words. */
export function spanishName(label: string): string {
  return Object.hasOwn(names, label) ? (names[label] ?? label) : label;
}
