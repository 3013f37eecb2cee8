/** Which input is being asked about: `prefix` opens its messages ("Session 2: "), `path` its fields ("sessions.1."). */
export type Asked = { readonly prefix: string; readonly path: string };
