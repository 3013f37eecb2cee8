import { SkeletonLines } from "@/components/ui/skeleton";

export default function SettingsLoading() {
  return <SkeletonLines lines={8} />;
}
