import type { Finding } from "@/lib/kernel/finding";
import type { Case } from "@/lib/rules/anesthesia/application";
import { report } from "@/lib/rules/anesthesia/report";
import { isOnFace } from "@/lib/rules/anesthesia/skin";
import { lineage } from "@/lib/rules/sessions/zone-tree";
import { nameZones } from "@/lib/rules/words";

function checkIntact({ protocol, application }: Case, found: Finding[]): void {
  const source = `${protocol.anesthesia.intactSkin.source}: anesthesia.intactSkin`;
  if (application.needledToday) {
    found.push(
      report("block", {
        rule: "ANESTHESIA_ON_NEEDLED_SKIN",
        message: "Numbing cream never goes on skin already needled in this session, not even for a second pass.",
        source,
        field: "application.needledToday",
      }),
    );
  }
  if (!application.skinIntact) {
    found.push(
      report("block", {
        rule: "ANESTHESIA_SKIN_NOT_INTACT",
        message: "Numbing cream goes on intact skin only.",
        source,
        field: "application.skinIntact",
      }),
    );
  }
}

function checkZones({ protocol, application, product }: Case, found: Finding[]): void {
  const { avoidZones, name, source, path } = product
    ? { ...product, path: `products.${product.id}` }
    : { ...protocol.anesthesia.compounded, path: "compounded" };
  const avoided = application.zones.filter((zone) => lineage(protocol, zone).some(({ id }) => avoidZones.includes(id)));
  if (avoided.length === 0) return;
  const zones = [...new Set(avoided)].sort();
  found.push(
    report("block", {
      rule: "ANESTHESIA_ZONE_AVOIDED",
      message: `${product ? name : "A cream without a label"} is not used on ${nameZones(protocol, zones)}.`,
      source: `${source}: anesthesia.${path}.avoidZones`,
      field: "application.zones",
      data: { zones },
    }),
  );
}

function checkFilm({ protocol, application, product }: Case, found: Finding[]): void {
  if (application.occlusion !== "film") return;
  const field = "application.occlusion";
  if (product?.face && isOnFace(protocol, application.zones)) {
    found.push(
      report("warn", {
        rule: "ANESTHESIA_FILM_ON_FACE",
        message: `Film over ${product.name} on the face: covering drives more of it into the blood.`,
        source: `${product.face.film.source}: anesthesia.products.${product.id}.face.film`,
        field,
      }),
    );
  }
  if (product && product.film !== "never") return;
  found.push(
    report("warn", {
      rule: "ANESTHESIA_FILM_NOT_LABELLED",
      message: `${product?.name ?? "A cream without a label"} is not to be covered.`,
      source: `${protocol.anesthesia.film.source}: anesthesia.film`,
      field,
    }),
  );
}

/** The skin under the cream: intact and not yet needled (A6), no zone the label excludes, and no film where it is not meant (A7). */
export function checkSkin(given: Case, found: Finding[]): void {
  checkIntact(given, found);
  checkZones(given, found);
  checkFilm(given, found);
}
