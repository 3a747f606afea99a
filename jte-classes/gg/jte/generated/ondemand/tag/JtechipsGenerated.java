package gg.jte.generated.ondemand.tag;
import howtotalk.web.Choice;
import java.util.List;
@SuppressWarnings("unchecked")
public final class JtechipsGenerated {
	public static final String JTE_NAME = "tag/chips.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,2,2,2,8,8,8,8,8,8,8,8,8,8,8,8,8,10,10,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,12,12,14,14,15,15,15,15,15,15,15,16,16,18,18,18,2,3,4,5,6,7,7,7,7};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, String name, String label, String value, List<Choice> choices, String error, boolean required) {
		jteOutput.writeContent("<fieldset class=\"field\"");
		var __jte_html_attribute_0 = error.isEmpty() ? null : name + "-error";
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" aria-describedby=\"");
			jteOutput.setContext("fieldset", "aria-describedby");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("fieldset", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("><legend class=\"label\">");
		jteOutput.setContext("legend", null);
		jteOutput.writeUserContent(label);
		jteOutput.writeContent("</legend>\n<div class=\"chips\">\n");
		for (var choice : choices) {
			jteOutput.writeContent("<label class=\"chip\"><input type=\"radio\"");
			var __jte_html_attribute_1 = name;
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
				jteOutput.writeContent(" name=\"");
				jteOutput.setContext("input", "name");
				jteOutput.writeUserContent(__jte_html_attribute_1);
				jteOutput.setContext("input", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_2 = choice.value();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
				jteOutput.writeContent(" value=\"");
				jteOutput.setContext("input", "value");
				jteOutput.writeUserContent(__jte_html_attribute_2);
				jteOutput.setContext("input", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_3 = choice.value().equals(value);
			if (__jte_html_attribute_3) {
			jteOutput.writeContent(" checked");
			}
			var __jte_html_attribute_4 = required;
			if (__jte_html_attribute_4) {
			jteOutput.writeContent(" required");
			}
			jteOutput.writeContent("><span>");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(choice.words());
			jteOutput.writeContent("</span></label>\n");
		}
		jteOutput.writeContent("</div>\n");
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
		jteOutput.writeContent("</fieldset>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		String name = (String)params.get("name");
		String label = (String)params.get("label");
		String value = (String)params.get("value");
		List<Choice> choices = (List<Choice>)params.get("choices");
		String error = (String)params.getOrDefault("error", "");
		boolean required = (boolean)params.getOrDefault("required", false);
		render(jteOutput, jteHtmlInterceptor, name, label, value, choices, error, required);
	}
}
