package howtotalk.plan;

import howtotalk.web.Errors;
import howtotalk.web.Input;
import java.util.LinkedHashMap;
import java.util.Map;

/** A plan as typed: where, what, with whom, and how it went. */
public record PlanForm(String go, String say, String whom, String went, Errors errors) {

    static final PlanForm EMPTY = new PlanForm("", "", "", "", new Errors());
    private static final int LONGEST = 20_000;

    static PlanForm read(Input input) {
        var form =
                new PlanForm(input.text("go"), input.text("say"), input.text("whom"), input.text("went"), new Errors());
        form.fields()
                .forEach((field, text) ->
                        form.errors().addIf(text.length() > LONGEST, field, "Keep it under 20,000 characters."));
        return form;
    }

    static PlanForm of(WeekPlan plan) {
        return new PlanForm(plan.go(), plan.say(), plan.whom(), plan.went(), new Errors());
    }

    boolean planned() {
        return !(go + say + whom).isBlank();
    }

    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("go", go);
        fields.put("say", say);
        fields.put("whom", whom);
        fields.put("went", went);
        return fields;
    }
}
