"use server";

import { approveProtocol } from "@/lib/protocols/approve-protocol";
import { previewProtocol } from "@/lib/protocols/preview-protocol";
import { proposeProtocol } from "@/lib/protocols/propose-protocol";
import { withdrawProtocol } from "@/lib/protocols/withdraw-protocol";
import { action } from "@/lib/web/action";

export const approve = action(approveProtocol);
export const preview = action(previewProtocol);
export const propose = action(proposeProtocol);
export const withdraw = action(withdrawProtocol);
