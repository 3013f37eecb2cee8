import { Skeleton, SkeletonLines } from "@/components/ui/skeleton";

export default function ReplanLoading() {
  return (
    <>
      <Skeleton className="mb-6 h-7 w-48" />
      <Skeleton className="mb-4 h-24 w-full" />
      <SkeletonLines lines={6} />
    </>
  );
}
