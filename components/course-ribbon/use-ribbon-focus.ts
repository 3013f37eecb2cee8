"use client";

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import type { RibbonItem } from "./ribbon-model";

/** Time to move the pointer from a mark onto its reason before that closes (milliseconds). */
const GRACE_MS = 160;

/** The index an arrow key leads to from `index`; null for any other key. Stops at both ends. */
export function nextIndex(key: string, index: number, count: number): number | null {
  switch (key) {
    case "ArrowLeft":
      return Math.max(0, index - 1);
    case "ArrowRight":
      return Math.min(count - 1, index + 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/**
 * Which item's reason is open, and the one tab stop among all of them.
 * Arrow keys, Home and End walk; focus, hover and tap open; Escape, leaving and a tap elsewhere close.
 */
export function useRibbonFocus(items: readonly RibbonItem[]) {
  const [openId, setOpenId] = useState<string | null>(null);
  const [stopId, setStopId] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const nodes = useRef(new Map<string, SVGGElement>());

  const keepOpen = () => clearTimeout(timer.current);
  const close = () => {
    keepOpen();
    timer.current = setTimeout(() => setOpenId(null), GRACE_MS);
  };
  const show = (id: string) => {
    keepOpen();
    setOpenId(id);
  };

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (openId === null) return;
    const away = (event: Event) => {
      const inside = [...nodes.current.values()].some(
        (node) => event.target instanceof Node && node.contains(event.target),
      );
      if (!inside) setOpenId(null);
    };
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [openId]);

  function onKeyDown(event: KeyboardEvent, item: RibbonItem) {
    if (event.key === "Escape") {
      setOpenId(null);
      return;
    }
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      setOpenId(openId === item.id ? null : item.id);
      return;
    }
    const target = items[nextIndex(event.key, items.indexOf(item), items.length) ?? -1];
    if (!target) return;
    event.preventDefault();
    nodes.current.get(target.id)?.focus();
  }

  const tabStop = items.some((item) => item.id === stopId)
    ? stopId
    : (items.find((item) => item.kind === "mark")?.id ?? null);
  const itemProps = (item: RibbonItem, stop: string | null) => ({
    // SVG has no button element: role, tab stop and keys together make one.
    role: "button" as const,
    "aria-expanded": item.id === openId,
    tabIndex: item.id === stop ? 0 : -1,
    nodeRef: (node: SVGGElement | null) => {
      if (!node) return;
      nodes.current.set(item.id, node);
      return () => void nodes.current.delete(item.id);
    },
    onFocus: () => {
      setStopId(item.id);
      show(item.id);
    },
    onBlur: close,
    onClick: () => show(item.id),
    onPointerEnter: (event: PointerEvent) => {
      if (event.pointerType === "mouse") show(item.id);
    },
    onKeyDown: (event: KeyboardEvent) => onKeyDown(event, item),
  });
  return { open: items.find((item) => item.id === openId) ?? null, tabStop, itemProps, keepOpen, close };
}

/** What an item needs to be pointed at, focused and walked to. */
export type RibbonItemProps = ReturnType<ReturnType<typeof useRibbonFocus>["itemProps"]>;
