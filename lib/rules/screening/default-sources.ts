/** Sources several contraindications share. */
export const SKINPEN =
  "SkinPen contraindication list as shown by a clinic (42westllc.com/service/personalized-aesthetic-injectables)";
export const DERMAPEN = "Dermapen 4 manual p.23 (easymanua.ls/dermapen/4/manual?p=23)";
export const JDD_2024 =
  "J Drugs Dermatol 2024, microneedling considerations (jddonline.com/articles/microneedling-for-treatment-of-acne-scars-considerations-on-the-successful-management-of-this-aesthetic-procedure-S1545961624P0e79X)";
export const CARE_SHEETS =
  "SkinPen pre/post-care sheets (elleskinandbeautyco.com/skinpen-microneedling-pre-post-care; nuanceaesthetics.com/post-care/microneedling/)";
export const CHU_2021 = "Dermatol Surg 2021 safety review (ouci.dntb.gov.ua/en/works/7X1Z3mr4)";
export const BALANCED = "balancedayspa.com/pages/microneedling-contraindications";
export const FDA =
  "FDA page on microneedling devices (fda.gov/medical-devices/aesthetic-cosmetic-devices/microneedling-devices)";
export const K202243 = "FDA 510(k) K202243 (510k.innolitics.com/search/K202243)";
export const CONVENTION = "CONVENTION (no published source found)";
