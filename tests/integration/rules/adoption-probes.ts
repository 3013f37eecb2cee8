import { adoptProtocol } from "@/lib/plans/adopt-protocol";
import { previewAdoption } from "@/lib/plans/preview-adoption";
import { previewProtocol } from "@/lib/protocols/preview-protocol";
import type { Protocol } from "@/lib/rules";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { makeProtocolVersion } from "../../factories/protocol";
import { shallow } from "./strict-protocols";

/** A course under the default protocol, in a clinic where this one is in force by now. */
async function arrange(data: Protocol) {
  const clinic = await makeClinic();
  const plan = await makePlan(clinic, { patient: await makePatient(clinic), lengths: [50, 50] });
  const protocolId = await makeProtocolVersion(clinic, { version: 2, data });
  return { plan, protocolId, by: { actor: clinic.actors.prescriber, clock } };
}

/** The operations that judge a course under another protocol than the one it was made under. */
export const adoptionProbes = {
  "plan.adopt-protocol": {
    strict: shallow,
    async lets(protocol: Protocol) {
      const { plan, protocolId, by } = await arrange(protocol);
      const input = { planId: plan.id, version: plan.version, protocolId, reason: "The newer version fits" };
      return (await adoptProtocol.execute(by, input)).ok;
    },
  },
  "plan.preview-adoption": {
    strict: shallow,
    async lets(protocol: Protocol) {
      const { plan, by } = await arrange(protocol);
      return expectOk(await previewAdoption.execute(by, { planId: plan.id })).findings.length === 0;
    },
  },
  "protocol.preview-protocol": {
    strict: shallow,
    async lets(protocol: Protocol) {
      const { by } = await arrange(shallow);
      return expectOk(await previewProtocol.execute(by, { protocol })).effects.length === 0;
    },
  },
};
