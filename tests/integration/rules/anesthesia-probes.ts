import { applyAnesthetic } from "@/lib/anesthesia/apply-anesthetic";
import { checkApplication } from "@/lib/anesthesia/check-application";
import { removeAnesthetic } from "@/lib/anesthesia/remove-anesthetic";
import { skipAnesthetic } from "@/lib/anesthesia/skip-anesthetic";
import { defaultProtocol, type Protocol } from "@/lib/rules";
import { expectOk } from "../../factories/expect-ok";
import { arrangeNumbing, arrangeVisit, cream } from "../anesthesia/arrange";

type Product = Protocol["anesthesia"]["products"][number];

const { anesthesia, care } = defaultProtocol;

/** The default protocol with other figures for adults on the label of lidocaine 4%. */
function labelled(adult: Partial<Product["adult"]>): Protocol {
  const products = anesthesia.products.map((product) =>
    product.id === "lidocaine4_lmx4"
      ? { ...product, face: null, children: null, adult: { ...product.adult, ...adult } }
      : product,
  );
  return { ...defaultProtocol, anesthesia: { ...anesthesia, products } };
}

/** 5 g at most. */
const little = labelled({ maxG: { grams: 5, source: "Review" } });
/** 40 minutes are usual. */
const short = labelled({ contact: { min: 30, typicalMax: 40, max: 300 } });

const { steps } = care.sequence;
const antisepsis = steps.filter(({ id }) => id === "antisepsis");
/** Antisepsis comes first of all. */
const cleanFirst: Protocol = {
  ...defaultProtocol,
  care: {
    ...care,
    sequence: { ...care.sequence, steps: [...antisepsis, ...steps.filter(({ id }) => id !== "antisepsis")] },
  },
};

/** Probes of the numbing record, as in `probes.ts`. */
export const anesthesiaProbes = {
  "anesthesia.apply-anesthetic": {
    strict: little,
    lets: async (protocol: Protocol) => {
      const { visitId, by } = await arrangeVisit({ protocol });
      return (await applyAnesthetic.execute(by(10), { visitId, version: 1, ...cream() })).ok;
    },
  },
  "anesthesia.check-application": {
    strict: little,
    lets: async (protocol: Protocol) => {
      const { visitId, by } = await arrangeVisit({ protocol });
      const { readBack: _, ...typed } = cream();
      const { findings } = expectOk(await checkApplication.execute(by(10), { visitId, ...typed }));
      return findings.every(({ severity }) => severity !== "block");
    },
  },
  "anesthesia.remove-anesthetic": {
    strict: short,
    lets: async (protocol: Protocol) => {
      const { cream: on, by } = await arrangeNumbing({ protocol });
      return (await removeAnesthetic.execute(by(46), on)).ok;
    },
  },
  "anesthesia.skip-anesthetic": {
    strict: cleanFirst,
    lets: async (protocol: Protocol) => {
      const { visitId, by } = await arrangeVisit({ protocol });
      return (await skipAnesthetic.execute(by(10), { visitId, version: 1, because: "The patient declined" })).ok;
    },
  },
};
