import { proposeCourse } from "@/lib/plans/propose-course";
import { route } from "@/lib/web/route";

export const POST = route(proposeCourse);
