"use server";

import { bookCourse } from "@/lib/plans/book-course";
import { action } from "@/lib/web/action";

export const book = action(bookCourse);
