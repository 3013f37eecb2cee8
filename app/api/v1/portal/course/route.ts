import { getCourse } from "@/lib/portal/get-course";
import { route } from "@/lib/web/route";

export const GET = route(getCourse);
