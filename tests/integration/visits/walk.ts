import { defaultProtocol } from "@/lib/rules";
import { giveAftercare } from "@/lib/visits/give-aftercare";
import { recordPhotos } from "@/lib/visits/record-photos";
import { recordTreatment } from "@/lib/visits/record-treatment";
import { signVisit } from "@/lib/visits/sign-visit";
import { expectOk } from "../../factories/expect-ok";
import { testPassword } from "../../factories/member";
import { type ArrangedVisit, arrangeVisit, walkTo } from "./arrange";
import { needling } from "./needling";

/** Every piece of the default protocol's aftercare, gone through and printed. */
export const aftercare = {
  instructions: defaultProtocol.care.aftercare.map(({ id }) => id),
  how: ["spoken", "printed"],
};

/** The needling and what comes after it, but for the signature. */
export async function finish({ call }: ArrangedVisit): Promise<void> {
  expectOk(await call(recordTreatment, needling()));
  expectOk(await call(recordPhotos, { when: "after", views: ["frontal"] }));
  expectOk(await call(giveAftercare, aftercare));
}

/** A visit with everything done, to be signed. */
export async function arrangeFinished(): Promise<ArrangedVisit> {
  const arranged = await arrangeVisit();
  await walkTo(arranged, "antisepsis");
  await finish(arranged);
  return arranged;
}

/** A signed visit. */
export async function arrangeSigned(): Promise<ArrangedVisit> {
  const arranged = await arrangeFinished();
  expectOk(await arranged.call(signVisit, { password: testPassword }));
  return arranged;
}
