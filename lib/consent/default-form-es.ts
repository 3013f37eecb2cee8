import { formSection as section } from "./form-section";
import type { FormSection } from "./template.schema";

/** The consent form a clinic starts with, in Spanish: the same facts as in English. It governs nothing until somebody has published it. */
export const defaultFormEs: readonly FormSection[] = [
  section(
    "procedure_device",
    "En qué consiste",
    "Tiene previsto un ciclo de {procedure} para tratar: {indication}.",
    "Se pasa por la piel un dispositivo con muchas agujas finas y estériles. Cada aguja hace una herida diminuta y, al cicatrizar, la piel forma colágeno nuevo. Las agujas se usan una sola vez, en usted, y después se desechan.",
    "Antes de usar las agujas se limpia la piel y se puede anestesiar con una crema. Después se limpia de nuevo y se calma.",
  ),
  section(
    "needle_zones",
    "Dónde y con qué profundidad",
    "Dónde: {zones}.",
    "Con qué profundidad: {needle}. El profesional puede usar agujas más cortas donde su piel lo pida. Una aguja más larga u otra zona requieren un nuevo consentimiento.",
  ),
  section(
    "sessions_spacing",
    "Cuántas sesiones",
    "El ciclo consta de {sessions}. Entre dos sesiones la piel descansa {spacing}, y más tiempo si lo necesita. Puede dejarlo después de cualquier sesión.",
  ),
  section(
    "anesthetic",
    "Anestesia de la piel",
    "Para anestesiar la piel está previsto: {numbing}.",
    "Las cremas anestésicas pueden enrojecer, blanquear o hinchar la piel, o producir picor. Algunas personas son alérgicas a ellas. Demasiada crema en una superficie demasiado grande, o durante demasiado tiempo, puede hacer que se encuentre mal: entumecimiento alrededor de la boca, zumbido de oídos, mareo, corazón acelerado o lento y, en casos raros, convulsiones o pérdida del conocimiento. Por eso se miden cada vez la cantidad, la superficie y el tiempo.",
    "Díganos si tiene alergias o enfermedades del corazón, del hígado o de la sangre, y todos los medicamentos que toma. Puede elegir que no se use anestesia.",
  ),
  section(
    "expected_result",
    "Qué puede esperar",
    "Muchas personas notan la piel más lisa y firme en los meses posteriores a un ciclo. No se puede saber de antemano cuánto cambiará la suya. Algunas personas notan pocos cambios, y unas pocas, ninguno.",
    "Quizá oiga o lea cuánto duran los resultados. Esas cifras son afirmaciones, no una promesa nuestra.",
  ),
  section(
    "alternatives",
    "Qué otras opciones hay",
    "Puede elegir no hacer nada: lo que tiene en la piel no es peligroso y este tratamiento no es urgente.",
    "Según lo que le preocupe, también hay cremas, exfoliaciones químicas, láser y otros tratamientos con luz, inyecciones y cirugía, cada uno con sus beneficios y sus riesgos. Hemos hablado de los que pueden convenirle, también de los que tienen menos riesgo.",
  ),
  section(
    "common_effects",
    "Qué le pasa a la mayoría de las personas",
    "Durante la sesión: presión, pinchazos, algo de dolor, pequeños puntos de sangre.",
    "En los días siguientes: enrojecimiento como de quemadura solar, calor, hinchazón, tirantez, sequedad, descamación, picor y sensibilidad. Son frecuentes los pequeños hematomas sobre el hueso.",
    "Suele pasar en unos días. Con agujas más profundas tarda más.",
  ),
  section(
    "serious_risks",
    "Qué puede salir mal",
    "Poco frecuentes o raros, y algunos duraderos: infección, también un herpes labial que reaparece; manchas más oscuras o más claras, con más frecuencia en pieles oscuras y después de tomar el sol; enrojecimiento que no desaparece; líneas o marcas del dispositivo; cicatrices, también abultadas; pequeños bultos por algo que ha entrado en la piel; una reacción alérgica a la crema, a algo que se pone en la piel o al metal de las agujas.",
    "No se puede excluir un riesgo que nadie ha descrito todavía.",
    "Llámenos enseguida si tiene un dolor que va a más, pus, fiebre, ampollas, hinchazón de la cara o dificultad para respirar. En una emergencia llame primero al teléfono de emergencias.",
  ),
  section(
    "off_label",
    "Uso fuera de lo autorizado para el dispositivo",
    "{off_label}",
    "Esto significa que las autoridades no han evaluado el dispositivo para este uso y que se sabe menos de si funciona y de si es seguro. Su profesional le ha explicado por qué se propone a pesar de ello. Al firmar declara que lo sabe y lo acepta.",
  ),
  section(
    "aftercare",
    "Qué debe hacer después",
    "Recibirá instrucciones para los días posteriores a cada sesión; seguirlas reduce los riesgos: mantener la piel limpia, ponerse solo lo que le indiquemos, nada de maquillaje ni de cremas activas hasta que se lo digamos, nada de sol en la piel tratada y protección solar después, y al principio nada de piscina, sauna ni ejercicio con mucho sudor.",
    "Antes de cada sesión díganos qué ha cambiado: enfermedades, medicamentos, embarazo, sol, otros tratamientos.",
  ),
  section(
    "photographs",
    "Fotografías",
    "Las fotografías de su piel nos ayudan a ver qué cambia. La foto de una cara siempre se puede reconocer; por eso le preguntamos por cada uso por separado, al final de este formulario.",
    "Puede retirar cada uno de estos permisos en cualquier momento. Lo que ya se ha publicado no siempre se puede retirar de todas partes.",
  ),
  section(
    "data_notice",
    "Sus datos",
    "{clinic} guarda este formulario, sus respuestas sobre su salud, el registro de cada sesión y sus fotografías porque le trata y porque la ley lo exige. Solo los leen quienes le tratan o dirigen la clínica. Puede consultar su historia y pedir que se corrijan los errores.",
    "Con su firma guardamos lo que demuestra que es suya: cómo se le identificó, la hora de cada casilla marcada y el dispositivo y la dirección de red desde los que se hizo.",
  ),
  section(
    "withdrawal",
    "Puede cambiar de opinión",
    "Puede retirar este consentimiento en cualquier momento, antes de una sesión o durante ella, sin dar motivos y sin ninguna desventaja. Dígaselo a cualquier persona de la clínica o hágalo en su portal. Desde ese momento no se hace nada más ni se reserva nada. Lo que se registró antes se conserva.",
  ),
  section(
    "cost",
    "Cuánto cuesta",
    "Le hemos dicho cuánto cuesta el ciclo, qué incluye y qué no, y cuánto cuesta una visita anulada. Más sesiones, o tratar algo que haya salido mal, pueden tener un coste adicional.",
  ),
  section(
    "questions_time",
    "Sus preguntas y tiempo para pensarlo",
    "Ha podido preguntar todo lo que quería y ha entendido las respuestas. Ha tenido tiempo suficiente para pensarlo. Si quiere más tiempo o hablar antes con alguien de su confianza, no firme hoy: su cita no depende de ello.",
  ),
  section(
    "capacity",
    "La decisión es suya",
    "Lo decide usted, libremente. Nadie le ha presionado. Nada, como un medicamento, el alcohol, una enfermedad o una preocupación, le impide decidir ahora. Es mayor de edad.",
  ),
  section(
    "performer",
    "Quién le trata",
    "El tratamiento lo realiza {performer} que se lo explicará en persona antes de la primera sesión y firmará también este formulario.",
  ),
];

export const defaultTitleEs = "Consentimiento para el tratamiento con microagujas";
