import { operations } from "@/lib/registry";
import { openApi } from "@/lib/web/openapi";

export function GET(): Response {
  return Response.json(openApi(operations));
}
