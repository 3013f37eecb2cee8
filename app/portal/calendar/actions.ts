"use server";

import { createFeed } from "@/lib/feeds/create-feed";
import { revokeFeed } from "@/lib/feeds/revoke-feed";
import { action } from "@/lib/web/action";

export const create = action(createFeed);
export const revoke = action(revokeFeed);
