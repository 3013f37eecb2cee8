import { SkeletonLines } from "@/components/ui/skeleton";

export default function FeedsLoading() {
  return <SkeletonLines lines={6} />;
}
