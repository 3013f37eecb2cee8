/** One place in a bar at the foot of a phone: icon over word, the whole of it to press. */
export const barItem =
  "flex h-15 w-full flex-col items-center justify-center gap-1 px-1 text-xs font-medium text-soft -outline-offset-2 aria-[current=page]:text-instrument";
