package gg.jte.generated.ondemand.tag;
import howtotalk.web.Choice;
import java.util.List;
@SuppressWarnings("unchecked")
public final class JteselectGenerated {
	public static final String JTE_NAME = "tag/select.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,2,2,2,9,9,9,9,9,9,9,9,9,9,9,9,9,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,11,11,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12,13,13,15,15,16,16,16,16,16,16,16,17,17,18,19,19,19,19,19,19,19,20,20,22,22,22,2,3,4,5,6,7,8,8,8,8};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, String name, String label, String value, List<Choice> choices, String error, String hint, String css) {
		jteOutput.writeContent("<div class=\"field\"><label class=\"label\"");
		var __jte_html_attribute_0 = name;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" for=\"");
			jteOutput.setContext("label", "for");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("label", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">");
		jteOutput.setContext("label", null);
		jteOutput.writeUserContent(label);
		jteOutput.writeContent("</label>\n<select class=\"input ");
		jteOutput.setContext("select", "class");
		jteOutput.writeUserContent(css);
		jteOutput.setContext("select", null);
		jteOutput.writeContent("\"");
		var __jte_html_attribute_1 = name;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" id=\"");
			jteOutput.setContext("select", "id");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("select", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_2 = name;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
			jteOutput.writeContent(" name=\"");
			jteOutput.setContext("select", "name");
			jteOutput.writeUserContent(__jte_html_attribute_2);
			jteOutput.setContext("select", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_3 = error.isEmpty() ? null : "true";
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
			jteOutput.writeContent(" aria-invalid=\"");
			jteOutput.setContext("select", "aria-invalid");
			jteOutput.writeUserContent(__jte_html_attribute_3);
			jteOutput.setContext("select", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_4 = !error.isEmpty() ? name + "-error" : !hint.isEmpty() ? name + "-hint" : null;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
			jteOutput.writeContent(" aria-describedby=\"");
			jteOutput.setContext("select", "aria-describedby");
			jteOutput.writeUserContent(__jte_html_attribute_4);
			jteOutput.setContext("select", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n");
		for (var choice : choices) {
			jteOutput.writeContent("<option");
			var __jte_html_attribute_5 = choice.value();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
				jteOutput.writeContent(" value=\"");
				jteOutput.setContext("option", "value");
				jteOutput.writeUserContent(__jte_html_attribute_5);
				jteOutput.setContext("option", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_6 = choice.value().equals(value);
			if (__jte_html_attribute_6) {
			jteOutput.writeContent(" selected");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("option", null);
			jteOutput.writeUserContent(choice.words());
			jteOutput.writeContent("</option>\n");
		}
		jteOutput.writeContent("</select>\n");
		if (!hint.isEmpty()) {
			jteOutput.writeContent("<p class=\"hint\" id=\"");
			jteOutput.setContext("p", "id");
			jteOutput.writeUserContent(name);
			jteOutput.setContext("p", null);
			jteOutput.writeContent("-hint\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(hint);
			jteOutput.writeContent("</p>\n");
		}
		if (!error.isEmpty()) {
			jteOutput.writeContent("<p class=\"error\" id=\"");
			jteOutput.setContext("p", "id");
			jteOutput.writeUserContent(name);
			jteOutput.setContext("p", null);
			jteOutput.writeContent("-error\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(error);
			jteOutput.writeContent("</p>\n");
		}
		jteOutput.writeContent("</div>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		String name = (String)params.get("name");
		String label = (String)params.get("label");
		String value = (String)params.get("value");
		List<Choice> choices = (List<Choice>)params.get("choices");
		String error = (String)params.getOrDefault("error", "");
		String hint = (String)params.getOrDefault("hint", "");
		String css = (String)params.getOrDefault("css", "");
		render(jteOutput, jteHtmlInterceptor, name, label, value, choices, error, hint, css);
	}
}
