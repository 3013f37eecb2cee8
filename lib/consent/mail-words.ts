import type { Language } from "@/lib/kernel/language";

type Mail = { readonly subject: string; readonly lines: readonly string[] };
type LinkMail = {
  readonly clinic: string;
  readonly givenName: string;
  readonly href: string;
  /** The last day the link works, in words. */
  readonly until: string;
};
type CopyMail = {
  readonly clinic: string;
  readonly givenName: string;
  readonly day: string;
  readonly portal: string;
  readonly verify: string;
};
type MailWords = { readonly link: (about: LinkMail) => Mail; readonly copy: (about: CopyMail) => Mail };

const english: MailWords = {
  link: ({ clinic, givenName, href, until }) => ({
    subject: `Something to read and sign for ${clinic}`,
    lines: [
      `Hello ${givenName},`,
      "",
      `before your treatment ${clinic} asks you to read a form, and to sign it if you agree. Take your time:`,
      href,
      "",
      `The link is for you alone and works until ${until}. If you have questions, ask us before you sign.`,
      "",
    ],
  }),
  copy: ({ clinic, givenName, day, portal, verify }) => ({
    subject: `Your copy of what you signed at ${clinic}`,
    lines: [
      `Hello ${givenName},`,
      "",
      `On ${day} you signed a form at ${clinic}. Your copy is in your portal:`,
      portal,
      "",
      "If you signed by a link, the same link shows the copy until it ends. The clinic prints one for you whenever you ask.",
      "",
      "Anybody can check here that a copy is genuine and whether it stands; the page does not say who signed:",
      verify,
      "",
      "You may take back what you signed at any time, in the portal or by telling us.",
      "",
    ],
  }),
};

const spanish: MailWords = {
  link: ({ clinic, givenName, href, until }) => ({
    subject: `Algo para leer y firmar de ${clinic}`,
    lines: [
      `Hola, ${givenName}:`,
      "",
      `antes de su tratamiento, ${clinic} le pide que lea un formulario y, si está de acuerdo, lo firme. Tómese su tiempo:`,
      href,
      "",
      `El enlace es solo para usted y funciona hasta el ${until}. Si tiene preguntas, háganoslas antes de firmar.`,
      "",
    ],
  }),
  copy: ({ clinic, givenName, day, portal, verify }) => ({
    subject: `Su copia de lo que firmó en ${clinic}`,
    lines: [
      `Hola, ${givenName}:`,
      "",
      `El ${day} firmó usted un formulario en ${clinic}. Su copia está en su portal:`,
      portal,
      "",
      "Si firmó mediante un enlace, el mismo enlace muestra la copia hasta que caduque. La clínica le imprime una siempre que la pida.",
      "",
      "Cualquiera puede comprobar aquí que una copia es auténtica y si sigue vigente; la página no dice quién firmó:",
      verify,
      "",
      "Puede retirar lo que firmó en cualquier momento, en el portal o diciéndonoslo.",
      "",
    ],
  }),
};

/** What a patient is written about something to sign, in the language they sign in. */
export const mailWords: Readonly<Record<Language, MailWords>> = { en: english, es: spanish };
