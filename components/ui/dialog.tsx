"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { Dialog as AriaDialog, DialogTrigger } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { sheetStyles, veil } from "./dialog-styles";
import { IconButton } from "./icon-button";

type Controls = { readonly close: () => void };

export type DialogProps = {
  readonly title: string;
  /** The button that opens it. Without one the caller holds `isOpen` and `onOpenChange`. */
  readonly trigger?: ReactElement;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** `modal` in the middle, `sheet` at the side for longer work; on a phone both come from the bottom. */
  readonly kind?: "modal" | "sheet";
  readonly size?: "small" | "medium" | "large";
  /** `alertdialog` for a question that must be answered: a click outside then does not close it. */
  readonly role?: "dialog" | "alertdialog";
  readonly footer?: (controls: Controls) => ReactNode;
  readonly children: ReactNode | ((controls: Controls) => ReactNode);
};

/** A window over the page. Focus stays inside and returns where it came from; Escape closes it. */
export function Dialog(props: DialogProps) {
  const {
    title,
    trigger,
    isOpen,
    onOpenChange,
    kind = "modal",
    size = "medium",
    role = "dialog",
    footer,
    children,
  } = props;
  const t = useTranslations("common");
  const state = { ...(isOpen === undefined ? {} : { isOpen }), ...(onOpenChange ? { onOpenChange } : {}) };
  const overlay = (
    <ModalOverlay isDismissable={role === "dialog"} className={veil} {...(trigger ? {} : state)}>
      <Modal className={sheetStyles({ kind, size })}>
        <AriaDialog role={role} className="flex min-h-0 flex-1 flex-col outline-none">
          {({ close }) => (
            <>
              <header className="flex items-start justify-between gap-4 px-6 pt-5 pb-3">
                <Heading slot="title" className="text-lg font-semibold tracking-[-0.008em]">
                  {title}
                </Heading>
                <IconButton label={t("close")} onPress={close} className="-mt-1 -mr-2 text-soft!">
                  <X aria-hidden="true" size={18} strokeWidth={1.5} />
                </IconButton>
              </header>
              <div className="min-h-0 flex-1 overflow-y-auto px-6 pt-1 pb-6">
                {typeof children === "function" ? children({ close }) : children}
              </div>
              {footer && (
                <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-6 py-4 max-sm:flex-col-reverse max-sm:[&>*]:w-full">
                  {footer({ close })}
                </footer>
              )}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
  return trigger ? (
    <DialogTrigger {...state}>
      {trigger}
      {overlay}
    </DialogTrigger>
  ) : (
    overlay
  );
}
