import { bookCourse } from "@/lib/plans/book-course";
import { route } from "@/lib/web/route";

export const POST = route(bookCourse);
