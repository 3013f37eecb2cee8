import { Skeleton, SkeletonLines } from "@/components/ui/skeleton";

/** The waitlist on its way: its name, the filters, and who waits. */
export default function WaitlistLoading() {
  return (
    <>
      <div className="mb-6 max-w-sm">
        <SkeletonLines lines={2} />
      </div>
      <Skeleton className="mb-5 h-16 w-full max-w-md" />
      <Skeleton className="h-80 w-full rounded-card" />
    </>
  );
}
