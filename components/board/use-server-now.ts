"use client";

import { useEffect, useState } from "react";

/**
 * The server's clock as it goes on, in epoch ms: the same on every device, whatever its own clock says.
 * @param readAt the server's clock when the page was read, ISO 8601
 * @param everyMs how often it is looked at
 */
export function useServerNow(readAt: string, everyMs = 5_000): number {
  const [now, setNow] = useState(() => Date.parse(readAt));
  useEffect(() => {
    const aheadMs = Date.parse(readAt) - Date.now();
    const tick = () => setNow(Date.now() + aheadMs);
    tick();
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [readAt, everyMs]);
  return now;
}
