import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { ProtocolVersionDto } from "@/lib/protocols/list-protocols.schema";

/** What is sent when a protocol is proposed. The server reads the protocol anew. */
export type Proposal = {
  readonly base: string;
  readonly protocol: Record<string, unknown>;
  readonly reason: string;
  readonly effectiveFrom: string;
};
export type ProposeAction = (input: Proposal) => Promise<Result<ProtocolVersionDto, Refusal>>;
