"use client";

import { useSyncExternalStore } from "react";

let isAsked = false;

/** Whether the page is being printed now: what is only for paper need not be drawn before. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting, () => false);
}

const isPrinting = () => isAsked || matchMedia("print").matches;

function subscribe(changed: () => void): () => void {
  const paper = matchMedia("print");
  const begin = () => become(true);
  const end = () => become(false);
  function become(asked: boolean) {
    isAsked = asked;
    changed();
  }
  paper.addEventListener("change", changed);
  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", end);
  return () => {
    paper.removeEventListener("change", changed);
    window.removeEventListener("beforeprint", begin);
    window.removeEventListener("afterprint", end);
  };
}
