"use client";

import { type RefCallback, useCallback, useState } from "react";

/** A phone's ribbon: what labels are fitted to until the browser has measured (pixels). */
const UNMEASURED = 326;

/** The width of an element in pixels, as it changes. Only labels depend on it: everything else is placed in percent. */
export function useWidth(): [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(UNMEASURED);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? UNMEASURED)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
