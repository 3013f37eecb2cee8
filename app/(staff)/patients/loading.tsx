import { SkeletonLines } from "@/components/ui/skeleton";

export default function PatientsLoading() {
  return <SkeletonLines lines={8} />;
}
