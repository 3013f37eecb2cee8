/** Who is signed in, as the shell shows it. `role` in words. */
export type ShellUser = { readonly name: string; readonly role: string };
