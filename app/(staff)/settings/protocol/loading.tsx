import { SkeletonLines } from "@/components/ui/skeleton";

export default function ProtocolsLoading() {
  return <SkeletonLines lines={8} />;
}
