"use server";

import type { ProposeAction } from "@/components/protocols/proposal";
import { approveProtocol } from "@/lib/protocols/approve-protocol";
import { previewProtocol } from "@/lib/protocols/preview-protocol";
import { proposeProtocol } from "@/lib/protocols/propose-protocol";
import { withdrawProtocol } from "@/lib/protocols/withdraw-protocol";
import { action } from "@/lib/web/action";
import { currentActor } from "@/lib/web/current-actor";

export const approve = action(approveProtocol);
export const preview = action(previewProtocol);
export const withdraw = action(withdrawProtocol);

/** The browser holds the protocol as it was typed; whether it is one is for the operation to say. */
export const propose: ProposeAction = async (input) => proposeProtocol.execute({ actor: await currentActor() }, input);
