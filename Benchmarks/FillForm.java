// Loads an XForm with JavaRosa and answers every question the way a person steps through a form.
// usage: java -cp ODK_Validate.jar FillForm.java FORM.xml RUNS ADDED_REPEATS SUBMISSION.xml
// Prints one JSON object a run; the submission of the last run is written for comparison.

import java.io.FileInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.MultipleItemsData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.util.XFormUtils;

public class FillForm {
  public static void main(String[] arguments) throws Exception {
    new XFormsModule().registerModule();
    int runs = Integer.parseInt(arguments[1]);
    int addedRepeats = Integer.parseInt(arguments[2]);
    for (int run = 0; run < runs; run++) {
      long start = System.nanoTime();
      FormDef form;
      try (FileInputStream stream = new FileInputStream(arguments[0])) {
        form = XFormUtils.getFormFromInputStream(stream);
      }
      form.initialize(true, new InstanceInitializationFactory());
      long loaded = System.nanoTime();
      int answered = answerAll(form, addedRepeats);
      long filled = System.nanoTime();
      System.out.printf(
          "{\"load_ms\": %.3f, \"fill_ms\": %.3f, \"answers\": %d}%n",
          (loaded - start) / 1e6, (filled - loaded) / 1e6, answered);
      if (run == runs - 1) {
        byte[] submission = new XFormSerializingVisitor().serializeInstance(form.getInstance());
        Files.write(Path.of(arguments[3]), submission);
      }
    }
  }

  private static int answerAll(FormDef form, int addedRepeats) {
    FormEntryModel model = new FormEntryModel(form);
    FormEntryController controller = new FormEntryController(model);
    controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
    Map<String, Integer> added = new HashMap<>();
    int answered = 0;
    while (true) {
      int event = controller.stepToNextEvent();
      if (event == FormEntryController.EVENT_END_OF_FORM) return answered;
      if (event == FormEntryController.EVENT_PROMPT_NEW_REPEAT) {
        String repeat = model.getFormIndex().getReference().genericize().toString();
        if (added.merge(repeat, 1, Integer::sum) <= addedRepeats) controller.newRepeat();
      }
      if (event != FormEntryController.EVENT_QUESTION) continue;
      FormEntryPrompt prompt = model.getQuestionPrompt();
      IAnswerData answer = prompt.isReadOnly() ? null : answer(prompt, number(model));
      if (answer == null) continue;
      controller.answerQuestion(answer, false);
      answered++;
    }
  }

  // From the question's name and the instances of repeats it stands in.
  private static int number(FormEntryModel model) {
    TreeReference reference = model.getFormIndex().getReference();
    int number = 0;
    for (byte unit : reference.getNameLast().getBytes(StandardCharsets.UTF_8)) number += unit & 255;
    for (int level = 0; level < reference.size(); level++) {
      number += Math.max(reference.getMultiplicity(level), 0);
    }
    return number;
  }

  // The same answers as the other engine gives.
  private static IAnswerData answer(FormEntryPrompt prompt, int number) {
    switch (prompt.getControlType()) {
      case Constants.CONTROL_SELECT_ONE: {
        List<SelectChoice> choices = prompt.getSelectChoices();
        if (choices.isEmpty()) return null;
        return new SelectOneData(choices.get(number % choices.size()).selection());
      }
      case Constants.CONTROL_SELECT_MULTI: {
        List<SelectChoice> choices = prompt.getSelectChoices();
        if (choices.isEmpty()) return null;
        return new MultipleItemsData(List.of(choices.get(number % choices.size()).selection()));
      }
      case Constants.CONTROL_INPUT:
        switch (prompt.getDataType()) {
          case Constants.DATATYPE_INTEGER: return new IntegerData(number % 97 + 1);
          case Constants.DATATYPE_DECIMAL: return new DecimalData(number % 97 + 0.5);
          case Constants.DATATYPE_DATE:
            return new DateData(new java.util.Date(124, 0, number % 28 + 1));
          case Constants.DATATYPE_TEXT: return new StringData("t" + number);
          default: return null;
        }
      default: return null;
    }
  }
}
