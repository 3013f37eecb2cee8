/** Sixty plainly fictional people. The order is the order in which scenarios take them. */
const given = [
  "Ada",
  "Bruno",
  "Celia",
  "Dario",
  "Elsa",
  "Fabio",
  "Greta",
  "Hugo",
  "Irena",
  "Jonas",
  "Karla",
  "Lino",
  "Mara",
  "Nico",
  "Oda",
  "Pablo",
  "Quim",
  "Rosa",
  "Silas",
  "Tilda",
];
const family = ["Ampersand", "Birdsong", "Cinnabar"];

export type Person = {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly email: string;
  readonly phone: string;
};

/** The demo's patients, born 1958 to 2003. */
export const people: readonly Person[] = family.flatMap((familyName, row) =>
  given.map((givenName, column) => {
    const number = row * given.length + column;
    const pad = (value: number, width: number) => String(value).padStart(width, "0");
    return {
      givenName,
      familyName,
      birthDate: `${1958 + ((number * 7) % 46)}-${pad(1 + ((number * 5) % 12), 2)}-${pad(1 + ((number * 11) % 28), 2)}`,
      email: `${givenName}.${familyName}@patients.cadence.test`.toLowerCase(),
      phone: `+3460000${pad(1000 + number, 4)}`,
    };
  }),
);
