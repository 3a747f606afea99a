package gg.jte.generated.ondemand.tag;
@SuppressWarnings("unchecked")
public final class JtecheckGenerated {
	public static final String JTE_NAME = "tag/check.jte";
	public static final int[] JTE_LINE_INFO = {0,0,0,0,0,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,6,6,6,0,1,2,3,4,4,4,4};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, String name, String label, boolean checked, String value, String hint) {
		jteOutput.writeContent("<label class=\"check\"><input type=\"checkbox\"");
		var __jte_html_attribute_0 = name;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" name=\"");
			jteOutput.setContext("input", "name");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_1 = value;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" value=\"");
			jteOutput.setContext("input", "value");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_2 = checked;
		if (__jte_html_attribute_2) {
		jteOutput.writeContent(" checked");
		}
		jteOutput.writeContent("><span>");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(label);
		if (!hint.isEmpty()) {
			jteOutput.writeContent("<br><span class=\"hint\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(hint);
			jteOutput.writeContent("</span>");
		}
		jteOutput.writeContent("</span></label>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		String name = (String)params.get("name");
		String label = (String)params.get("label");
		boolean checked = (boolean)params.get("checked");
		String value = (String)params.getOrDefault("value", "yes");
		String hint = (String)params.getOrDefault("hint", "");
		render(jteOutput, jteHtmlInterceptor, name, label, checked, value, hint);
	}
}
