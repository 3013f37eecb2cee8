"use client";

import { useEffect, useState } from "react";

const everyMs = 5_000;

/**
 * The server's clock as it goes on, in epoch ms: the same on every device, whatever its own clock says.
 * @param readAt the server's clock when the page was read, ISO 8601
 */
export function useServerNow(readAt: string): number {
  const [now, setNow] = useState(() => Date.parse(readAt));
  useEffect(() => {
    const aheadMs = Date.parse(readAt) - Date.now();
    const tick = () => setNow(Date.now() + aheadMs);
    tick();
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [readAt]);
  return now;
}
