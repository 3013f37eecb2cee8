import { useTranslations } from "next-intl";

type Minutes = {
  readonly numbingMin: number;
  readonly treatmentMin: number;
  readonly recoveryMin: number;
  readonly changeoverMin: number;
  readonly bufferBeforeMin: number;
  readonly bufferAfterMin: number;
};

const phases = [
  { key: "numbingMin", look: "bg-info-wash text-info border-info/40" },
  { key: "treatmentMin", look: "bg-instrument text-on-instrument border-instrument" },
  { key: "recoveryMin", look: "bg-instrument-wash text-instrument border-instrument/40" },
  { key: "changeoverMin", look: "bg-sunken text-soft border-line-strong/50 border-dashed" },
] as const;

/**
 * The phases of a kind of visit as blocks as long as they last, and under them whom the treatment keeps free around it. Minutes that
 * are not known yet (null or NaN) count as none.
 */
export function PhaseBar({ minutes }: { readonly minutes: Readonly<Record<keyof Minutes, number | null>> }) {
  const t = useTranslations("settings.procedures");
  const of = (key: keyof Minutes) => Math.max(0, minutes[key] || 0);
  const shown = phases.filter(({ key }) => of(key) > 0);
  const room = shown.reduce((sum, { key }) => sum + of(key), 0);
  const stay = room - of("changeoverMin");
  // A buffer may reach past the room's time on either side.
  const lead = Math.max(0, of("bufferBeforeMin") - of("numbingMin"));
  const tail = Math.max(0, of("bufferAfterMin") - of("recoveryMin") - of("changeoverMin"));
  const whole = lead + room + tail || 1;
  const at = (min: number) => `${(min / whole) * 100}%`;
  const treats = lead + of("numbingMin");
  return (
    <figure>
      <div
        aria-hidden="true"
        className="flex h-8 overflow-hidden"
        style={{ paddingLeft: at(lead), paddingRight: at(tail) }}
      >
        {shown.map(({ key, look }) => (
          <span
            key={key}
            className={`flex min-w-0 items-center justify-center overflow-hidden border text-xs font-medium first:rounded-l-control last:rounded-r-control ${look}`}
            style={{ flexGrow: of(key), flexBasis: 0 }}
          >
            {of(key) / whole >= 0.06 && of(key)}
          </span>
        ))}
      </div>
      <div aria-hidden="true" className="relative mt-1 h-1.5">
        {(of("bufferBeforeMin") > 0 || of("bufferAfterMin") > 0) && (
          <span
            className="absolute inset-y-0 rounded-full bg-line-strong"
            style={{
              left: at(treats - of("bufferBeforeMin")),
              width: at(of("bufferBeforeMin") + of("treatmentMin") + of("bufferAfterMin")),
            }}
          />
        )}
      </div>
      <figcaption className="mt-1 text-note text-soft">
        {shown.map(({ key }) => t(`caption.${key}`, { minutes: of(key) })).join(" · ")}
        {(of("bufferBeforeMin") > 0 || of("bufferAfterMin") > 0) && (
          <> · {t("caption.buffers", { before: of("bufferBeforeMin"), after: of("bufferAfterMin") })}</>
        )}
        {" · "}
        {t("caption.whole", { stay, room })}
      </figcaption>
    </figure>
  );
}
