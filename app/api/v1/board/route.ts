import { getBoard } from "@/lib/visits/get-board";
import { route } from "@/lib/web/route";

export const GET = route(getBoard);
