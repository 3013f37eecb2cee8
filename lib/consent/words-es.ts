import { dayIn } from "@/lib/kernel/language";
import { formatLength } from "@/lib/kernel/length";
import type { OffLabelReason } from "@/lib/rules";
import { spanishName } from "./names-es";
import type { Words } from "./words-type";

const days = (count: number) => (count === 1 ? "1 día" : `${count} días`);

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  // "e" before the sound of i, not before "hie".
  const and = /^h?i(?!e)/i.test(last) ? "e" : "y";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${and} ${last}`;
}

function offLabel({ about, unknown, named }: OffLabelReason, indication: string, zone: string | null): string {
  const uses = (named.uses ?? []).map(spanishName).join(", ");
  const here = zone ?? "";
  switch (about) {
    case "age": {
      const why = unknown ? "no consta su fecha de nacimiento" : "usted no ha cumplido esa edad";
      return `Está autorizado a partir de los ${named.fromYears} años de edad, y ${why}.`;
    }
    case "indication":
      return `No está autorizado en ninguna zona para tratar ${indication}.`;
    case "zone":
      return unknown
        ? "No se nombra ninguna zona, por lo que no consta ningún uso autorizado que la incluya."
        : `Está autorizado para tratar ${uses}, lo que deja fuera esta zona: ${here}.`;
    case "part": {
      const part = named.part === undefined ? "" : ` (${spanishName(named.part)})`;
      return `Está autorizado para tratar ${uses}; la zona prevista (${here}) puede no ser esa parte${part}.`;
    }
    case "phototype": {
      const { from = "", to = "" } = named.phototypes ?? {};
      const types = from === to ? `el fototipo ${from}` : `los fototipos ${from} a ${to}`;
      const yours = unknown ? "no consta cuál es el suyo" : `el suyo es el ${named.phototype}`;
      return `Está autorizado para tratar ${uses} en ${types} de Fitzpatrick, y ${yours}.`;
    }
  }
}

/** Spanish. */
export const spanish: Words = {
  day: (day) => dayIn("es", day),
  length: (length) => formatLength(length).replace(".", ","),
  named: spanishName,
  offLabel,
  version: (version) => `Versión ${version} de este formulario`,
  born: (day) => `fecha de nacimiento: ${day}`,
  needle: (from, to) => (from === to ? `agujas de ${to}` : `agujas de ${from} a ${to}`),
  sessions: (count) => (count === 1 ? "1 sesión" : `${count} sesiones`),
  spacing: (from, to) => (from === to ? `al menos ${days(to)}` : `entre ${from} y ${days(to)} como mínimo`),
  list,
  noNumbing: "ningún producto anestésico",
  performedBy: (name) => `${name}, y nadie más,`,
  ledBy: (name) => `${name}, u otro profesional de la clínica con formación en este tratamiento,`,
  acknowledge: "He leído y entendido esta parte.",
  photosLead: "Respondo sí o no a cada uso. Si digo que no, mi tratamiento no cambia en nada.",
  photos: {
    photo_record: "Fotografías que se guardan en mi historia clínica, para valorar la evolución del tratamiento.",
    photo_teaching: "Fotografías que se muestran a profesionales en formación o en reuniones profesionales.",
    photo_marketing: "Fotografías que la clínica publica en su página web, en papel o en redes sociales.",
  },
  yes: "Sí",
  no: "No",
  electronicHeading: "Firma en una pantalla",
  electronic:
    "Acepto leer y firmar este formulario en una pantalla en lugar de en papel. Sé que puedo pedirlo en papel y que recibo una copia.",
  meaning: "Al firmar doy mi consentimiento para el tratamiento descrito arriba.",
  refused: {
    ended: "Este ciclo ha terminado: no hay nada que firmar.",
    linkUsed: "Este enlace ya se ha utilizado o ha caducado. Pida a la clínica uno nuevo.",
    unpublished: () => "La clínica todavía no tiene listo el formulario en español. Hable con la clínica.",
    misfit: () => "El formulario necesita una corrección antes de que pueda firmarlo. Hable con la clínica.",
    ruled: ({ rule, earliest }) =>
      rule === "CONSENT_MINOR" && earliest !== undefined
        ? `Solo puede firmar quien es mayor de edad; en su caso, a partir del ${dayIn("es", earliest)}.`
        : "Una regla de seguridad impide firmar ahora. Hable con la clínica.",
    unread: (heading) => `Confirme que ha leído «${heading}».`,
    photo: "Responda sí o no a este uso de las fotografías.",
    electronic: "Acepte firmar en una pantalla o pida el formulario en papel.",
    notOfForm: "Esto no forma parte del formulario.",
    openTooLong: "Este formulario ha estado abierto demasiado tiempo. Ábralo de nuevo y firme.",
    tickTime: "Esto se marcó en un momento en que el formulario no estaba abierto.",
    name: (signerName) => `Escriba su nombre tal como figura aquí: ${signerName}.`,
    witnessMark: "El testigo escribe el nombre indicado arriba.",
    witnessSelf: "Nadie puede ser su propio testigo.",
  },
};
