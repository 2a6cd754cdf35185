import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDFs with the engine of veraPDF, many in one run.
 *
 * Validate FLAVOURS FILE... [-- FLAVOURS FILE...]..., FLAVOURS such as ua1,2a.
 *
 * Prints a line a file and flavour, its words divided by tabs: PASS, FAIL or ERROR, the flavour, the
 * file, how many assertions were tested; behind it a line a broken rule: RULE, clause and number, how
 * often, the message and the place of the first.
 */
public class Validate {
  public static void main(String[] arguments) {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    String[] flavours = {};
    boolean isFirst = true;
    for (String argument : arguments) {
      if (argument.equals("--")) {
        isFirst = true;
      } else if (isFirst) {
        flavours = argument.split(",");
        isFirst = false;
      } else {
        for (String flavour : flavours) validate(argument, flavour);
      }
    }
  }

  private static void validate(String file, String name) {
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(flavour, 100, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      String state = result.isCompliant() ? "PASS" : "FAIL";
      System.out.println(
          state + "\t" + name + "\t" + file + "\t" + result.getTotalAssertions());
      Map<String, Integer> counts = new LinkedHashMap<>();
      Map<String, String> examples = new LinkedHashMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule =
            assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        counts.merge(rule, 1, Integer::sum);
        examples.putIfAbsent(
            rule, assertion.getMessage() + " | " + assertion.getLocation().getContext());
      }
      for (String rule : counts.keySet()) {
        String example = examples.get(rule).replaceAll("\\s+", " ");
        System.out.println("RULE\t" + rule + "\t" + counts.get(rule) + "\t" + example);
      }
    } catch (Throwable error) {
      System.out.println("ERROR\t" + name + "\t" + file + "\t" + error);
    }
  }
}
