import type { z } from "zod";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { ProtocolVersionDto } from "@/lib/protocols/list-protocols.schema";
import type { proposeProtocolSchema } from "@/lib/protocols/propose-protocol.schema";

/** What is sent when a protocol is proposed. */
export type Proposal = z.input<typeof proposeProtocolSchema>;
export type ProposeAction = (input: Proposal) => Promise<Result<ProtocolVersionDto, Refusal>>;
