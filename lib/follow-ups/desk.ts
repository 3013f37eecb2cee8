/** For whom the worklist is written: it is the desk's, so that no reason in it tells of anybody's health. */
export const desk = { role: "front_desk", prescriber: false } as const;
