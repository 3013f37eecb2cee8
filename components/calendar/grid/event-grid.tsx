"use client";

import {
  type Calendar,
  createCalendar,
  DayGrid,
  destroyCalendar,
  Interaction,
  ResourceTimeGrid,
  TimeGrid,
} from "@event-calendar/core";
import "@event-calendar/core/index.css";
import "./calendar.css";
import { useEffect, useRef } from "react";
import { changingOptions, gridOptions } from "./grid-options";
import { type EventGridProps, GRID_ID } from "./grid-props";
import { keepRolesMended } from "./mend-roles";
import { focusedVisit, refocusVisit } from "./visit-focus";

/** The block of the visit at a place on the page, and null where there is none. */
function blockAt(target: EventTarget | null): HTMLElement | null {
  const block = target instanceof Element ? target.closest(".ec-event")?.querySelector("[data-plan]") : null;
  return block instanceof HTMLElement ? block : null;
}

/** Marks every block of a course, so that its sessions light up together. Undefined marks none. */
function lightUp(root: HTMLElement, planId: string | undefined) {
  for (const block of root.querySelectorAll<HTMLElement>("[data-plan]"))
    block.toggleAttribute("data-lit", block.dataset.plan === planId);
}

/** The calendar widget, kept in step with its props. It draws times as the clinic's clock shows them, whatever zone the browser is in. */
export default function EventGrid(props: EventGridProps) {
  const root = useRef<HTMLElement>(null);
  const latest = useRef(props);
  const widget = useRef<Calendar>(null);

  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (root.current === null) return;
    const created = createCalendar(
      root.current,
      [ResourceTimeGrid, TimeGrid, DayGrid, Interaction],
      gridOptions(latest),
    );
    widget.current = created;
    const stopMending = keepRolesMended(root.current);
    return () => {
      widget.current = null;
      stopMending();
      void destroyCalendar(created);
    };
  }, []);

  const shown = useRef(changingOptions(props));
  useEffect(() => {
    const before = shown.current;
    const now = changingOptions(latest.current);
    shown.current = now;
    const set = <K extends keyof typeof now>(name: K) => {
      if (JSON.stringify(before[name]) !== JSON.stringify(now[name])) widget.current?.setOption(name, now[name]);
    };
    // The view comes last: it takes the others over as they are.
    for (const name of ["date", "resources", "slotMinTime", "slotMaxTime", "scrollTime", "snapDuration"] as const)
      set(name);
    if (before.events !== now.events) {
      const focused = focusedVisit();
      widget.current?.setOption("events", now.events);
      if (focused !== null) refocusVisit(focused);
    }
    set("eventStartEditable");
    set("eventDurationEditable");
    set("view");
  });

  const light = (target: EventTarget | null) => {
    const block = blockAt(target);
    if (root.current) lightUp(root.current, block?.dataset.plan);
    props.onLight(block?.dataset.visit ?? null);
  };
  return (
    <section
      ref={root}
      aria-label={props.label}
      id={GRID_ID}
      tabIndex={-1}
      className="visit-calendar outline-none"
      data-verdict={props.verdict ?? undefined}
      onPointerOver={({ target }) => light(target)}
      onPointerLeave={() => light(null)}
      onFocus={({ target }) => light(target)}
      onBlur={() => light(null)}
      onKeyDown={({ key, target, ctrlKey, metaKey, altKey }) => {
        const id = blockAt(target)?.dataset.visit;
        if (key.toLowerCase() === "m" && !ctrlKey && !metaKey && !altKey && id !== undefined) props.onPickUp(id);
      }}
    />
  );
}
