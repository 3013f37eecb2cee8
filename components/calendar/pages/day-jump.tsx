"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";

const Place = () => <Skeleton className="h-control w-40" />;

/** The field that goes to any day. It comes after the page, in its place: what it is made of is a third of a staff page. */
export const DayJump = dynamic(() => import("./day-field"), { ssr: false, loading: Place });
