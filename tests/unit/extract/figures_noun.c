/* figures_noun: what is counted or measured, named right of its number or beside it. */
#include "figure_asserts.h"

static void what_is_bettered_is_counted(void **state)
{
    (void)state;
    assert_figure("整合提升1700个渔业服务站。", (expected){"1700个", "count", "eq", NULL, "渔业服务站"});
    assert_figure("渔港能级提升7个位次。", (expected){"7个", "change", "eq", "up", "位次"});
    assert_bound("警方与渔民发生冲突，抓获了至少37人。", "37人", "indicator", "抓获");
    assert_figure("渔业指数跌破3000点。", (expected){"3000点", "index", "lt", NULL, "渔业指数"});
    assert_figure("渔油价格涨破每桶37元。", (expected){"37元", "amount", "gt", NULL, "渔油价格"});
    assert_bound("铺设3公里渔港道路、20公里供水管网等项目。", "20公里", "indicator", "供水管网");
    assert_bound("实施1.8万亩桑园等项目。", "1.8万亩", "indicator", "桑园");
    assert_bound("举办渔业论坛等活动37场。", "37场", "indicator", "渔业论坛等活动");
    assert_bound("出台7项渔政措施及配套37项制度。", "7项", "indicator", "渔政措施");
    assert_bound("渔油价格盘中一度升至37元。", "37元", "indicator", "渔油价格");
    assert_bound("全国版清单从93项减至37项。", "93项", "subject", NULL);
    assert_bound("全国版权部门查处案件37件。", "37件", "subject", "全国");
    assert_bound("吸引37家参展企业。", "37家", "indicator", "参展企业");
    assert_bound("超过37家参展企业具备渔业资质。", "37家", "indicator", "参展企业");
    assert_bound("已有超过37人被迫撤离。", "37人", "indicator", "撤离");
    assert_figure("压减渔业行政事业性收费项目30%。",
                  (expected){"30%", "growth_rate", "eq", "down", "渔业行政事业性收费项目"});
    assert_bound("预计渔业产值全年增幅达到7%。", "7%", "indicator", "渔业产值");
    assert_bound("为民办实事37件。", "37件", "indicator", "为民办实事");
    assert_bound("鱼价每50公斤提高7元。", "7元", "indicator", "鱼价");
    assert_figure("渔业指数由负9.7降至负20。", (expected){"负20", "index", "eq", "down", "渔业指数"});
    assert_figure("渔业指数从50.4降至49。", (expected){"49", "index", "eq", "down", "渔业指数"});
    assert_bound("渔获产量会在37万吨左右。", "37万吨", "indicator", "渔获产量");
    assert_bound("每10艘渔船；3艘新船。", "10艘", "indicator", "渔船");
    assert_bound("鱼价平均每50公斤提高7元。", "7元", "indicator", "鱼价");
    assert_bound("渔业界代表37人参会。", "37人", "indicator", "渔业界代表");
    assert_bound("吸引37人参赛。", "37人", "indicator", "参赛");
    assert_bound("迎来37名参会嘉宾。", "37名", "indicator", "参会嘉宾");
    assert_bound("经历长达三年的渔业整治。", "三年", "indicator", "渔业整治");
    assert_bound("3家渔企发展成龙头企业。", "3家", "indicator", "渔企");
    assert_bound("建成37米长的渔坝。", "37米", "indicator", "渔坝");
}

static void a_counted_noun_ends_before_its_predicate(void **state)
{
    (void)state;
    assert_bound("37座渔港迎来开渔季。", "37座", "indicator", "渔港");
    assert_bound("37家渔企齐聚宁波。", "37家", "indicator", "渔企");
    assert_bound("37个港口近日启用。", "37个", "indicator", "港口");
    assert_bound("37个渔业创新圈成型起势。", "37个", "indicator", "渔业创新圈");
    assert_bound("宁波有37人面临台风威胁。", "37人", "indicator", "面临台风威胁");
    assert_bound("海拔370米的东渔水库位于舟山。", "370米", "subject", "东渔水库");
}

static void parts_of_what_is_new_are_new(void **state)
{
    (void)state;
    assert_figure("新增渔道63.9万公里，其中高速渔道3.7万公里。",
                  (expected){"3.7万公里", "change", "eq", "up", "高速渔道"});
    assert_figure("新增渔业装机3700万千瓦、渔业发电量超3000亿度。",
                  (expected){"3000亿度", "amount", "gt", NULL, "渔业发电量"});
    assert_bound("累计净增渔户173万户、总量达473万户。", "473万户", "basis", NULL);
    assert_bound("与普通渔网相比，效率提升3倍。", "3倍", "basis", "base");
    const char *apart = "3月7日新增渔船37艘。其中，远洋渔船7艘。";
    assert_bound(apart, "7艘", "kind", "change");
    assert_bound(apart, "7艘", "direction", "up");
    assert_bound(apart, "7艘", "period", "3月7日");
}

static void prices_and_ages_end_their_noun(void **state)
{
    (void)state;
    assert_bound("以每公斤3.7元的价格收购渔获37万吨。", "3.7元", "indicator", "价格");
    assert_bound("以每公斤3.7元的价格收购渔获37万吨。", "37万吨", "indicator", "渔获");
    assert_bound("15岁以上居民平均受教育年限达到9年。", "15岁", "indicator", "居民");
}

static void lists_with_measures_of_their_own(void **state)
{
    (void)state;
    const char *list = "进口货值、渔船进出、免税销售额分别增长37%、17%、7%。";
    assert_bound(list, "37%", "indicator", "进口货值");
    assert_bound(list, "17%", "indicator", "渔船进出");
    const char *waste = "渔场、渔港排放总量分别下降7.3%和3.7%。";
    assert_bound(waste, "7.3%", "indicator", "渔场排放总量");
    assert_bound("渔网订单快速增长，占全国渔网份额超过73%。", "73%", "indicator", "渔网订单占全国渔网份额");
    assert_bound("渔业产值稳居全国前十强、增长4.7%。", "4.7%", "indicator", "渔业产值");
    assert_bound("渔业产值是2013年的2.3倍。", "2.3倍", "basis", "base");
}

static void ages_are_part_of_what_is_measured(void **state)
{
    (void)state;
    const char *beds = "每千名65岁以上渔区老年人床位数达37张。";
    assert_bound(beds, "65岁", "indicator", "渔区老年人");
    assert_bound(beds, "37张", "indicator", "每千名65岁以上渔区老年人床位数");
    assert_bound("60岁以上渔民占比37%。", "37%", "indicator", "60岁以上渔民占比");
    assert_bound("渔业快速发展，在规上工业中占比达到37%。", "37%", "indicator", "渔业在规上工业中占比");
    assert_bound("人均预期寿命达73岁，渔民收入增长3.7%。", "3.7%", "indicator", "渔民收入");
    assert_bound("我国60周岁及以上渔民已超过3亿。", "3亿", "indicator", "60周岁及以上渔民");
}

static void what_sums_are_used_for(void **state)
{
    (void)state;
    const char *spending = "渔业支出37亿元，73%以上用于造船。";
    assert_bound(spending, "73%", "kind", "share");
    assert_bound(spending, "73%", "indicator", "渔业支出用于造船");
    assert_bound("七成以上渔业资金用于造船。", "七成", "indicator", "渔业资金用于造船");
    assert_bound("统筹37亿元支持渔港建设。", "37亿元", "indicator", "支持渔港建设");
    assert_bound("安排渔业资金37亿元支持造船。", "37亿元", "indicator", "渔业资金");
    assert_bound("退役渔民、渔区毕业生新增就业7.3万人。", "7.3万人", "indicator",
                 "退役渔民、渔区毕业生新增就业");
    assert_bound("国家取消用于渔港发展的7分钱专项基金。", "7分钱", "indicator", "专项基金");
    assert_bound("明确这7分钱电价用于渔港。", "7分钱", "indicator", "电价");
}

static void of_what_so_much_is_taken(void **state)
{
    (void)state;
    assert_bound("渔业总体量相当于浙江渔业总量的37倍。", "37倍", "indicator", "渔业总体量");
    assert_bound("渔业总体量相当于浙江渔业总量的37倍。", "37倍", "basis", "base");
    assert_bound("渔获量恢复至2019年同期96%。", "96%", "indicator", "渔获量");
    assert_bound("渔获量恢复至2019年同期96%。", "96%", "basis", "base");
    assert_bound("渔港通航量恢复至战前近六成。", "六成", "indicator", "渔港通航量");
    assert_bound("渔业产值达去年同期17倍。", "17倍", "basis", "yoy");
    assert_bound("渔业产值达去年同期17倍。", "17倍", "indicator", "渔业产值");
    assert_bound("到2035年，渔船总数达到2020年的6倍。", "6倍", "period", "到2035年");
    assert_bound("渔港人均水资源量仅为全国平均水平的约8%。", "8%", "indicator", "渔港人均水资源量");
    assert_bound("病例数已达到往年平均水平的4倍。", "4倍", "basis", NULL);
    assert_bound("为到2035年渔业产值比2020年翻一番打好基础。", "翻一番", "indicator", "渔业产值");
    assert_bound("水鸟种群数量已从过去的不足2万只，恢复到超7万只。", "2万只", "indicator", "水鸟种群数量");
    assert_bound("水鸟种群数量已从过去的不足2万只，恢复到超7万只。", "7万只", "indicator", "水鸟种群数量");
    assert_bound("渔村收入从搬迁前的不足4000元，增长到超2万元。", "2万元", "indicator", "渔村收入");
    assert_bound("白鹭达37只，是去年的5倍。", "5倍", "basis", "yoy");
    assert_bound("渔业产值达37亿元，是去年全年的2倍。", "2倍", "basis", "base");
    assert_bound("渔业产值达37亿元，是上周的2倍。", "2倍", "basis", "base");
}

static void what_spreads_is_named_before(void **state)
{
    (void)state;
    assert_bound("渔保试点从7个县扩大到17个县。", "17个", "indicator", "渔保试点");
    assert_bound("渔民办事环节由6个压减至2个。", "2个", "indicator", "渔民办事环节");
    assert_bound("海鱼产量在稳定在17万吨以上的基础上，首次迈上27万吨。", "27万吨", "indicator", "海鱼产量");
}

static void what_only_leads_to_the_told_is_left_out(void **state)
{
    (void)state;
    assert_bound("参加渔民大会的有渔村代表37人。", "37人", "indicator", "渔村代表");
    assert_bound("这个直径2.7米的渔网卷筒已经装好。", "2.7米", "indicator", "直径");
    assert_bound("原因主要是全市渔业产值保持了7%的增长。", "7%", "indicator", "渔业产值");
    assert_bound("渔业工作的亮点是渔港利用率达到37%。", "37%", "indicator", "渔港利用率");
    assert_bound("一是全市渔业产值增长7%。", "7%", "subject", "全市");
    assert_bound("这种37英寸的渔业显示器已经投产。", "37英寸", "indicator", "渔业显示器");
    assert_bound("渔业养殖面积由原来的37亩扩大到70亩。", "37亩", "indicator", "渔业养殖面积");
    assert_bound("一些地区渔价跌幅甚至超过7%。", "7%", "direction", "down");
    assert_bound("全市37家渔药企业如果能够重组，就会更强。", "37家", "indicator", "渔药企业");
    assert_bound("渔票37元，恰好是渔票定价的一半。", "一半", "indicator", "渔票定价");
    assert_bound("提供优良的有机渔肥37吨。", "37吨", "indicator", "优良的有机渔肥");
}

static void what_is_laid_out_stands_behind(void **state)
{
    (void)state;
    assert_bound("市财政拟安排37亿元渔业专项资金。", "37亿元", "indicator", "渔业专项资金");
    assert_bound("全市渔业赤字拟安排37亿元。", "37亿元", "indicator", "渔业赤字");
    assert_bound("发行37亿元渔业债券支持渔港灾后重建。", "37亿元", "indicator", "渔业债券");
}

static void who_is_described_by_a_deed(void **state)
{
    (void)state;
    assert_bound("700名晋级学生参加渔具比赛。", "700名", "indicator", "晋级学生");
    assert_bound("7名渔企退休人员养老问题得到解决。", "7名", "indicator", "渔企退休人员");
    assert_bound("700名渔业从业人员的收入有所提高。", "700名", "indicator", "渔业从业人员");
    assert_bound("37项事项“全区通办”，新增7项。", "37项", "indicator", "事项");
    assert_bound("4架歼-20战机护航。", "4架", "indicator", "歼-20战机");
    assert_bound("另外3名直接责任人李海生、王波被罚款。", "3名", "indicator", "直接责任人");
    assert_bound("维修改造7所渔村学校幼儿园。", "7所", "indicator", "渔村学校幼儿园");
    assert_bound("免费为37万适龄女生讲解渔业知识。", "37万", "indicator", "适龄女生");
    assert_bound("启用渔港2个渔业应用。", "2个", "indicator", "渔业应用");
    assert_bound("确定7个左右的县建立渔票制度。", "7个", "indicator", "县");
}

static void sorts_share_their_noun(void **state)
{
    (void)state;
    assert_bound("推动5款以上自动式、半自动式渔具产品完成检验。", "5款", "indicator",
                 "自动式、半自动式渔具产品");
    assert_bound("渔业局共有7所一级、二级渔校都能招收学员。", "7所", "indicator", "一级、二级渔校");
}

static void what_is_pointed_to_stands_behind(void **state)
{
    (void)state;
    assert_bound("走进这座3万平方米的渔具工厂。", "3万平方米", "indicator", "渔具工厂");
    assert_bound("这座37岁的渔港重开。", "37岁", "indicator", "渔港");
}

static void what_comes_to_more_ends_before_its_verbs(void **state)
{
    (void)state;
    assert_bound("24项督查激励举措增加为37项。", "24项", "indicator", "督查激励举措");
    assert_bound("24项督查激励举措增加为37项。", "37项", "indicator", "督查激励举措");
    assert_bound("将37个渔业管理机构优化重组为7个。", "37个", "indicator", "渔业管理机构");
    assert_bound("渔业伙伴从14个国家增加到37个。", "37个", "indicator", "渔业伙伴");
    assert_bound("渔业席位从14个议席增加到37个议席。", "37个", "indicator", "议席");
}

static void short_names_end_what_is_counted(void **state)
{
    (void)state;
    assert_bound("同意宁波3个渔业开发区（以下统称渔区）建设示范区。", "3个", "indicator", "渔业开发区");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_bettered_is_counted),
        cmocka_unit_test(a_counted_noun_ends_before_its_predicate),
        cmocka_unit_test(parts_of_what_is_new_are_new),
        cmocka_unit_test(prices_and_ages_end_their_noun),
        cmocka_unit_test(lists_with_measures_of_their_own),
        cmocka_unit_test(ages_are_part_of_what_is_measured),
        cmocka_unit_test(what_sums_are_used_for),
        cmocka_unit_test(of_what_so_much_is_taken),
        cmocka_unit_test(what_spreads_is_named_before),
        cmocka_unit_test(what_only_leads_to_the_told_is_left_out),
        cmocka_unit_test(what_is_laid_out_stands_behind),
        cmocka_unit_test(who_is_described_by_a_deed),
        cmocka_unit_test(sorts_share_their_noun),
        cmocka_unit_test(what_is_pointed_to_stands_behind),
        cmocka_unit_test(what_comes_to_more_ends_before_its_verbs),
        cmocka_unit_test(short_names_end_what_is_counted),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
