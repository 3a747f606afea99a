package gg.jte.generated.ondemand.tag;
@SuppressWarnings("unchecked")
public final class JtetextGenerated {
	public static final String JTE_NAME = "tag/text.jte";
	public static final int[] JTE_LINE_INFO = {0,0,0,0,0,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,12,12,13,13,13,13,13,13,13,14,14,15,16,16,16,16,16,16,16,17,17,19,19,19,0,1,2,3,4,5,6,7,8,9,9,9,9};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, String name, String label, String value, String error, String hint, String optional, String css, int rows, int maxlength, boolean required) {
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
		if (!optional.isEmpty()) {
			jteOutput.writeContent(" <span class=\"faint\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(optional);
			jteOutput.writeContent("</span>");
		}
		jteOutput.writeContent("</label>\n<textarea class=\"input ");
		jteOutput.setContext("textarea", "class");
		jteOutput.writeUserContent(css);
		jteOutput.setContext("textarea", null);
		jteOutput.writeContent("\"");
		var __jte_html_attribute_1 = name;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" id=\"");
			jteOutput.setContext("textarea", "id");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("textarea", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_2 = name;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
			jteOutput.writeContent(" name=\"");
			jteOutput.setContext("textarea", "name");
			jteOutput.writeUserContent(__jte_html_attribute_2);
			jteOutput.setContext("textarea", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_3 = rows;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
			jteOutput.writeContent(" rows=\"");
			jteOutput.setContext("textarea", "rows");
			jteOutput.writeUserContent(__jte_html_attribute_3);
			jteOutput.setContext("textarea", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_4 = maxlength;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
			jteOutput.writeContent(" maxlength=\"");
			jteOutput.setContext("textarea", "maxlength");
			jteOutput.writeUserContent(__jte_html_attribute_4);
			jteOutput.setContext("textarea", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_5 = required;
		if (__jte_html_attribute_5) {
		jteOutput.writeContent(" required");
		}
		var __jte_html_attribute_6 = error.isEmpty() ? null : "true";
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
			jteOutput.writeContent(" aria-invalid=\"");
			jteOutput.setContext("textarea", "aria-invalid");
			jteOutput.writeUserContent(__jte_html_attribute_6);
			jteOutput.setContext("textarea", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_7 = !error.isEmpty() ? name + "-error" : !hint.isEmpty() ? name + "-hint" : null;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
			jteOutput.writeContent(" aria-describedby=\"");
			jteOutput.setContext("textarea", "aria-describedby");
			jteOutput.writeUserContent(__jte_html_attribute_7);
			jteOutput.setContext("textarea", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">");
		jteOutput.setContext("textarea", null);
		jteOutput.writeUserContent(value);
		jteOutput.writeContent("</textarea>\n");
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
		String error = (String)params.getOrDefault("error", "");
		String hint = (String)params.getOrDefault("hint", "");
		String optional = (String)params.getOrDefault("optional", "");
		String css = (String)params.getOrDefault("css", "");
		int rows = (int)params.getOrDefault("rows", 4);
		int maxlength = (int)params.getOrDefault("maxlength", 20000);
		boolean required = (boolean)params.getOrDefault("required", false);
		render(jteOutput, jteHtmlInterceptor, name, label, value, error, hint, optional, css, rows, maxlength, required);
	}
}
