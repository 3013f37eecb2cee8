import { listConsents } from "@/lib/consent/list-consents";
import { route } from "@/lib/web/route";

export const GET = route(listConsents);
