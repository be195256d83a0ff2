/* entities: kinds, spans and normal forms on invented sentences. */
#include "entity_reading.h"

static void names_by_their_last_word(void **state)
{
    (void)state;
    assert_entity("推动浙江澄江精工集团有限公司上市。", "浙江澄江精工集团有限公司", "enterprise",
                  "浙江澄江精工集团有限公司");
    assert_entity("宁波市水利局会同有关单位抓好落实。", "宁波市水利局", "government", "宁波市水利局");
    assert_entity("加快建设江南理工大学。", "江南理工大学", "institution", "江南理工大学");
    assert_entity("叙利亚政府军发表声明。", "叙利亚政府军", "organization", "叙利亚政府军");
    assert_entity("法国国民议会通过渔业法案。", "法国国民议会", "government", "法国国民议会");
    assert_entity("中央军委主席李澄签署命令。", "中央军委", "government", "中央军委");
    assert_no_entity("对渔场的军事行动仍在继续。", "军事行动");
    assert_entity("全国人大常委会党组举行会议。", "全国人大常委会党组", "government",
                  "全国人民代表大会常务委员会党组");
    assert_entity("推进小清河治理。", "小清河", "place", "小清河");
    assert_entity("办好第三届中国—东盟渔家文化周。", "第三届中国—东盟渔家文化周", "meeting",
                  "第三届中国—东盟渔家文化周");
    assert_entity("宁波市交警支队开展检查，落实措施。", "宁波市交警支队", "government", "宁波市交警支队");
    assert_entity("建设宁波渔港口岸海方口岸区。", "宁波渔港口岸海方口岸区", "platform",
                  "宁波渔港口岸海方口岸区");
    assert_entity("发展竹纤维产业，推进创新。", "竹纤维产业", "industry", "竹纤维产业");
}

static void titles_with_their_marks(void **state)
{
    (void)state;
    const char *headline = "国家渔业局等17部门发布渔港巩固提升行动方案\n今天推进改革，落实责任。\n";
    assert_entity(headline, "渔港巩固提升行动方案", "policy", "渔港巩固提升行动方案");
    assert_entity(headline, "国家渔业局", "government", "国家渔业局");
    assert_entity("渔业信息发布管理暂行办法\n推进改革，落实责任。\n", "渔业信息发布管理暂行办法", "policy",
                  "渔业信息发布管理暂行办法");
    assert_entity("落实《澄川市数据条例》要求。", "《澄川市数据条例》", "policy", "澄川市数据条例");
    assert_entity("据《澄川日报》报道，通车在即。", "《澄川日报》", "organization", "澄川日报");
    assert_entity("根据《澄川市港口总体规划》（以下简称《规划》），扩建三号泊位。按照《规划》推进。",
                  "《规划》", "policy", "规划");
}

static void document_numbers_and_periods(void **state)
{
    (void)state;
    assert_entity("按照澄政发〔2024〕7号文件执行。", "澄政发〔2024〕7号", "document_number",
                  "澄政发〔2024〕7号");
    assert_entity("“十五五”时期是关键时期。", "十五五", "period", "十五五");
    assert_entity("按照区委十四届八次全委会部署推进。", "区委十四届八次全委会", "meeting",
                  "区委十四届八次全委会");
}

static void places_have_codes(void **state)
{
    (void)state;
    reading_read(&made, "企业来自浙江省杭州市。");
    assert_true(reading_next(&made));
    assert_field(&made, "text", "浙江省杭州市");
    assert_field(&made, "kind", "place");
    assert_field(&made, "code", "330100");
    assert_entity("缩短深圳至中山的车程，推进通车。", "中山", "place", "中山");
    assert_no_entity("实现安居和乐业，推进保障。", "乐业");
}

static void names_inside_quotation_marks(void **state)
{
    (void)state;
    assert_entity("实施“育林工程”，扩大绿地。", "育林工程", "programme", "育林工程");
    assert_entity("推广“港口大脑+智慧闸口”建设。", "港口大脑+智慧闸口", "programme", "港口大脑+智慧闸口");
    assert_entity("浙大宁波“双院”落成。", "浙大宁波“双院”", "institution", "浙大宁波双院");
}

static void generic_words_are_no_names(void **state)
{
    (void)state;
    assert_no_entity("建立分管市领导牵头的机制。", "分管市");
    assert_no_entity("各级政府要加强领导。", "各级政府");
    assert_no_entity("加快推进农村建设用地和宅基地使用权登记，落实政策。", "用地和宅基地");
    assert_no_entity("落实政策，逐步扩大试点，加快改革。", "扩大试点");
    assert_entity("落实第九届全国人民代表大会常务委员会第十二次会议决定。",
                  "第九届全国人民代表大会常务委员会第十二次会议", "meeting",
                  "第九届全国人民代表大会常务委员会第十二次会议");
    assert_entity("推进改革，落实党中央渔业惠民政策。", "党中央", "government", "中共中央");
    assert_no_entity("推进改革，贯彻落实国务院关于渔业发展战略。", "关于渔业发展战略");
    assert_entity("推进改革，认真落实中央经济工作会议对渔区的要求。", "中央经济工作会议", "meeting",
                  "中央经济工作会议");
    assert_no_entity("落实政策，加快推进互联网的普及。", "互联网");
    assert_no_entity("支持重点企业发展。", "重点企业");
    assert_no_entity("培育新兴产业。", "新兴产业");
}

static void aliases_give_the_full_name(void **state)
{
    (void)state;
    assert_entity("与浙大共建实验基地。", "浙大", "institution", "浙江大学");
    assert_entity("在党中央坚强领导下，", "党中央", "government", "中共中央");
}

static void places_by_their_ending(void **state)
{
    (void)state;
    assert_entity("全长在澄川市境内。", "澄川市", "place", "澄川市");
    assert_entity("澄川市人民政府印发通知。", "澄川市人民政府", "government", "澄川市人民政府");
    assert_entity("代表团在京开会。", "京", "place", "北京");
    assert_no_entity("现在，我代表市人民政府报告工作。", "代表市人民政府");
    assert_entity("现在，我代表市人民政府报告工作。", "市人民政府", "government", "市人民政府");
}

static void partners_and_statements_are_no_part_of_a_name(void **state)
{
    (void)state;
    assert_entity("今天，财政部联合国家发展改革委印发通知。", "国家发展改革委", "government",
                  "国家发展和改革委员会");
    assert_no_entity("教育部联合国聘平台等12家开展招聘。", "教育部联合国聘平台");
    assert_no_entity("新增投资37亿元建设在华第二园区。", "投资37亿元建设在华第二园区");
    assert_no_entity("浙江今年计划投入渔船37艘。", "浙江今年计划");
    assert_no_entity("呈现“客稳渔快”的运行态势。", "客稳渔快");
    assert_entity("授予7名渔业专家浙江省渔业技术合作奖。", "浙江省渔业技术合作奖", "honour",
                  "浙江省渔业技术合作奖");
    assert_entity("被评为渔业生产先进市。", "渔业生产先进市", "honour", "渔业生产先进市");
    assert_entity("省政协主席在京会见匈牙利渔业代表团。", "京", "place", "北京");
    assert_no_entity("省政协主席在京会见匈牙利国会主席。", "京会见匈牙利国会");
    assert_entity("在京中共中央政治局委员出席。", "中共中央政治局", "government", "中共中央政治局");
    assert_no_entity("推进在沪国家实验室建设。", "沪国家实验室");
    assert_entity("打造100个以上渔业典型应用场景。", "渔业典型应用场景", "platform", "渔业典型应用场景");
}

static void names_behind_what_brings_them_forth(void **state)
{
    (void)state;
    assert_entity("推动出台高质量稳岗促进条例。", "高质量稳岗促进条例", "policy", "高质量稳岗促进条例");
    assert_entity("组织开展扩大冬季消费专项行动。", "扩大冬季消费专项行动", "programme",
                  "扩大冬季消费专项行动");
    assert_entity("办好第十届国际灯会大会。", "第十届国际灯会大会", "meeting", "第十届国际灯会大会");
    assert_entity("推进平安浙江建设。", "平安浙江", "programme", "平安浙江");
    assert_entity("优化渔获出境管理清单，推进建设。", "渔获出境管理清单", "policy", "渔获出境管理清单");
    assert_entity("推动产品列入国家绿色渔具名单。", "国家绿色渔具名单", "policy", "国家绿色渔具名单");
    assert_entity("发布2031年度绿色渔港名单。", "2031年度绿色渔港名单", "policy", "2031年度绿色渔港名单");
    assert_no_entity("澄川入选“迈向渔城”名单。", "“迈向渔城”名单");
}

static void what_only_looks_like_a_name(void **state)
{
    (void)state;
    assert_no_entity("向人大代表、政协委员通报情况。", "人大");
    assert_no_entity("发挥“压舱石”作用。", "压舱石");
    assert_no_entity("纪录片《山河三江源》播出。", "三江源");
    assert_entity("宁波气象台发布预警。", "宁波气象台", "institution", "宁波气象台");
    assert_no_entity("推进建设，深化改革，提升服务，加快发展，完善制度，向波特兰部署国民警卫队。",
                     "波特兰部署国民警卫队");
    assert_entity("应新西兰议会邀请。", "新西兰议会", "government", "新西兰议会");
    assert_no_entity("北京时间4月16日举行。", "北京");
    assert_no_entity("宁波市等相关区政府负责落实。", "区政府");
    assert_entity("巴黎奥组委推进筹备。", "巴黎奥组委", "organization", "巴黎奥组委");
    assert_entity("加快建设渔歌路小学。", "渔歌路小学", "institution", "渔歌路小学");
    assert_entity("接受《渔政报》采访，落实政策。", "《渔政报》", "organization", "渔政报");
    assert_entity("印发《渔业公报》，落实政策。", "《渔业公报》", "policy", "渔业公报");
    assert_no_entity("双方保持密切战略沟通，推进合作。", "密切战略");
    assert_entity("渔界积极评价中国共产党三十届五中全会。", "中国共产党三十届五中全会", "meeting",
                  "中国共产党三十届五中全会");
    assert_no_entity("美军计划推进部署。", "美军计划");
    assert_no_entity("实施打击行动，落实措施。", "打击行动");
    assert_entity("要依法规范国家渔业科学基金管理，推进改革，落实措施，实施监督。", "国家渔业科学基金",
                  "organization", "国家渔业科学基金");
    assert_no_entity("宁波市紧扣全会主题，推进宣讲。", "宁波市紧扣全会");
}

static void lists_that_say_what_they_list(void **state)
{
    (void)state;
    assert_entity("放宽金融、医疗、旅游等领域准入。", "医疗", "industry", "医疗");
    assert_entity("应用覆盖新能源、生物医药、林浆造纸等行业。", "林浆造纸", "industry", "林浆造纸");
    assert_no_entity("加强化工、校园周边、河道疏浚、夜间施工等领域治理。", "校园周边");
    assert_entity("开工750千伏新定靖西、330千伏东沣渭等输变电工程。", "330千伏东沣渭", "platform",
                  "330千伏东沣渭");
    assert_entity("建成渔业数据中心、渔港信息服务平台等创新平台。", "渔业数据中心", "platform",
                  "渔业数据中心");
    const char *campaigns = "推进渔民安居、渔港提升、渔村美化等民生工程。";
    assert_entity(campaigns, "渔民安居", "programme", "渔民安居");
    assert_entity(campaigns, "渔村美化", "programme", "渔村美化");
    assert_entity("实施渔业强基、渔港提升四大行动。", "渔业强基", "programme", "渔业强基");
    assert_entity("实施渔业强基、渔港提升四大行动。", "渔港提升", "programme", "渔港提升");
    assert_no_entity("加快渔民健身中心、渔港健身路径等惠民工程建设。", "渔港健身路径");
    assert_entity("推动渔家旅馆、家政物业、码头餐饮等生活性服务业发展。", "家政物业", "industry", "家政物业");
    assert_entity("扩大电信、旅游、教育等领域开放。", "电信", "industry", "电信");
    assert_no_entity("通过渔业创业、渔港孵化等培育未来产业主体。", "渔港孵化");
    assert_entity("浙江聚焦人工智能、绿色氢能等新兴产业。", "人工智能", "industry", "人工智能");
    assert_entity("浙江聚焦人工智能、绿色氢能等新兴产业。", "绿色氢能", "industry", "绿色氢能");
}

static void names_by_what_they_do(void **state)
{
    (void)state;
    assert_entity("上月，港航大数据智慧调度平台建成运行。", "港航大数据智慧调度平台", "platform",
                  "港航大数据智慧调度平台");
    assert_entity("加快滨海渔业科技创新示范区建设。", "滨海渔业科技创新示范区", "platform",
                  "滨海渔业科技创新示范区");
}

static void names_beside_one_of_their_kind(void **state)
{
    (void)state;
    assert_entity("设立澄川证券交易所和澄江期货交易所。", "澄江期货交易所", "organization", "澄江期货交易所");
    assert_no_entity("设立澄川证券交易所和澄江期货交易所。", "澄川证券交易所和澄江期货交易所");
}

static void names_go_on_with_their_part(void **state)
{
    (void)state;
    assert_entity("推进湖州铁路浙江段建设。", "湖州铁路浙江段", "platform", "湖州铁路浙江段");
    assert_entity("衢州地铁2号线开通运营。", "衢州地铁2号线", "platform", "衢州地铁2号线");
    assert_entity("创建全国双拥模范城（县）。", "全国双拥模范城（县）", "honour", "全国双拥模范城(县)");
    assert_entity("水利部信息司发布通知。", "水利部信息司", "government", "水利部信息司");
    assert_entity("衢州市政府第7次常务会议研究通过。", "衢州市政府第7次常务会议", "meeting",
                  "衢州市政府第7次常务会议");
    assert_entity("开展“港湾同行”技能提升帮扶服务计划。", "“港湾同行”技能提升帮扶服务计划", "programme",
                  "港湾同行技能提升帮扶服务计划");
    assert_entity("推动宁波电厂二期建成投运。", "宁波电厂二期", "platform", "宁波电厂二期");
    assert_entity("这对石油产业是一次冲击。", "石油产业", "industry", "石油产业");
    assert_no_entity("推动石油产业链升级。", "石油产业");
    assert_entity("发展畜牧业、渔业、林业。", "林业", "industry", "林业");
    assert_no_entity("发展教育、文化、林业。", "林业");
    assert_entity("23日，领导抵达雄安新区后考察。", "雄安新区", "place", "雄安新区");
    assert_entity("西安卫星测控中心参加演练。", "西安卫星测控中心", "institution", "西安卫星测控中心");
    assert_entity("责令澄海渔业集团有限公司整改。", "澄海渔业集团有限公司", "enterprise",
                  "澄海渔业集团有限公司");
    assert_entity("舟山市滨港沿线道路工程贯通。", "舟山市滨港沿线道路工程", "platform",
                  "舟山市滨港沿线道路工程");
}

static void short_names_that_the_text_defines(void **state)
{
    (void)state;
    assert_entity("推进衢州市港口专家库（以下简称专家库）建设。专家库由市人社局管理。", "专家库", "platform",
                  "衢州市港口专家库");
}

static void villages_and_roads_side_by_side(void **state)
{
    (void)state;
    assert_entity("完成对澄西三路、澄南路和澄江大街的改造。", "澄江大街", "place", "澄江大街");
    assert_entity("范围涉及前澄力村、后澄力村。", "后澄力村", "place", "后澄力村");
    assert_no_entity("整治断头路、旧道路。", "断头路");
    assert_entity("改造望澄路等15条道路。", "望澄路", "place", "望澄路");
    assert_no_entity("浙江首个城乡一体化试点启动。", "浙江首个城乡");
    assert_entity("浙江首个城乡一体化试点启动。", "浙江", "place", "浙江");
    assert_entity("甘肃农村居民收入增长7%。", "甘肃", "place", "甘肃");
    assert_entity("在宁波市青石村，渔民喜获丰收。", "宁波市青石村", "place", "宁波市青石村");
}

static void what_only_ends_like_a_name(void **state)
{
    (void)state;
    assert_no_entity("登记由自然资源部门负责。", "自然资源部");
    assert_no_entity("国务院决定对成员进行调整。", "国务院决定");
    assert_entity("项目委托中国澄川机械集团公司评估。", "中国澄川机械集团公司", "enterprise",
                  "中国澄川机械集团公司");
    assert_no_entity("电价低于计划电价。", "低于计划");
    assert_no_entity("没有电厂愿意多发电。", "没有电厂");
    assert_no_entity("发挥“答卷人”作用。", "答卷人");
    assert_no_entity("与公文系统和政务信息公开平台衔接。", "和政务信息公开平台");
    assert_entity("推广“渔灯之约”等做法。", "渔灯之约", "programme", "渔灯之约");
    assert_entity("优化升级青河英才计划。", "青河英才计划", "programme", "青河英才计划");
    assert_no_entity("支持宁波渔业大学建设世界一流研究型大学。", "世界一流研究型大学");
    assert_no_entity("大家万众一心，克难攻坚。", "克难攻坚");
    assert_no_entity("启动社区卫生服务中心建设。", "启动社区卫生服务中心");
    assert_entity("大庆市政府采购规模达到37亿元。", "大庆市", "place", "大庆市");
    assert_no_entity("宁波市政府采购规模达到37亿元。", "市政府");
}

static void one_character_for_a_country(void **state)
{
    (void)state;
    assert_entity("匈总理表示，深化务实合作、实施合作计划、建设经济走廊。", "匈", "place", "匈牙利");
    assert_no_entity("以改革为动力。", "以");
    const char *war =
        "推进合作、落实措施、建设走廊、实施计划、提升水平。俄称打击港口，日媒报道巴以冲突、空袭黎多地。";
    assert_entity(war, "俄", "place", "俄罗斯");
    assert_entity(war, "日", "place", "日本");
    assert_entity(war, "以", "place", "以色列");
    assert_entity(war, "黎", "place", "黎巴嫩");
}

static void ministries_with_their_country(void **state)
{
    (void)state;
    assert_entity("巴西外交部表示，深化务实合作、实施合作计划。", "巴西外交部", "government", "巴西外交部");
    assert_entity("推进合作、落实措施，俄国防部宣布撤军。", "俄国防部", "government", "俄国防部");
    assert_entity("以中共中央名义印发文件，推进合作、落实措施。", "中共中央", "government", "中共中央");
}

static void figures_of_speech_are_no_programmes(void **state)
{
    (void)state;
    assert_entity("坚持“一林一策”，推进造林。", "一林一策", "programme", "一林一策");
    assert_no_entity("这里堪称“海上粮仓带”，前景广阔。", "海上粮仓带");
    assert_no_entity("着力破解“无渔可捕”问题。", "无渔可捕");
    assert_no_entity("村民觉得“极其遗憾”，推进改建。", "极其遗憾");
    assert_no_entity("坚持“做榜样”的标准。", "做榜样");
    assert_no_entity("把“渔民的小事”当作大事。", "渔民的小事");
    assert_no_entity("渔船对空“放了数枪”。", "放了数枪");
}

static void prizes_and_who_gives_them(void **state)
{
    (void)state;
    assert_entity("授予“稻田养蟹技术”等12项成果国家林业创新奖一等奖。", "国家林业创新奖一等奖", "honour",
                  "国家林业创新奖一等奖");
    assert_entity("授予王澄明院士国家最高渔业科学奖，推进建设。", "国家最高渔业科学奖", "honour",
                  "国家最高渔业科学奖");
    assert_entity("经国家渔业奖励评审委员会评审，推进建设。", "国家渔业奖励评审委员会", "government",
                  "国家渔业奖励评审委员会");
    assert_entity("国务院决定，对有关人员给予奖励。", "国务院", "government", "国务院");
    assert_entity("落实十二届市委八次全会部署。", "十二届市委八次全会", "meeting", "十二届市委八次全会");
    assert_no_entity("10部渔歌荣获渔歌奖，推进创作。", "部渔歌荣获渔歌奖");
    assert_no_entity("渔港建成后将满足宁波中心城区冷藏需求，推进建设。", "后将满足宁波中心城区");
}

static void companies_by_their_coined_word(void **state)
{
    (void)state;
    const char *const news = "并购消息传出后，福兰特集团股价上涨，但福兰特拒绝了报价。";
    assert_entity(news, "福兰特", "enterprise", "福兰特集团");
    assert_no_entity("氯化钾公司说，氯化钾价格上涨。", "氯化钾");
    assert_entity("推进合作、实施项目，国际零售巨头福兰特公司看好市场。推进合作、实施项目。", "福兰特公司",
                  "enterprise", "福兰特公司");
    assert_no_entity("多家白酒上市公司公布业绩。", "白酒上市公司");
    assert_no_entity("一家葡萄酒公司上市。", "葡萄酒公司");
    assert_no_entity("努力提高集团效益。", "提高集团");
}

static void notes_that_explain_names(void **state)
{
    (void)state;
    assert_entity("［7］三港四通：\n港口、机场、车站互联互通。\n", "三港四通", "programme", "三港四通");
    assert_entity("生产比亚迪、澄瑞达、奇瑞等品牌汽车。", "澄瑞达", "enterprise", "澄瑞达");
    assert_entity("推进“三统一、一开放”建设。", "三统一、一开放", "programme", "三统一、一开放");
    assert_no_entity("推进“7·13”火灾调查。", "7·13");
    assert_no_entity("践行“马上就办、真抓实干”作风。", "马上就办、真抓实干");
    assert_entity("落实市委“1571”工作部署。", "“1571”工作部署", "programme", "1571工作部署");
    assert_entity("深化渔港管理体制改革。", "渔港管理体制改革", "programme", "渔港管理体制改革");
    assert_entity("公安部信息局发布通知。", "公安部信息局", "government", "公安部信息局");
    assert_entity("推广“窗口直连”模式。探索发展“窗口直连”模式。", "“窗口直连”模式", "programme",
                  "窗口直连模式");
}

static void projects_of_companies_and_places(void **state)
{
    (void)state;
    assert_entity("宝钢集团年产9万吨硅钢项目顺利开工。", "宝钢集团年产9万吨硅钢项目", "platform",
                  "宝钢集团年产9万吨硅钢项目");
    assert_entity("开工建设宁波澄欣显示器件、宁波至台州高速公路等项目。", "宁波澄欣显示器件", "platform",
                  "宁波澄欣显示器件");
    assert_no_entity("推进交通强国重点项目。", "交通强国重点项目");
    assert_no_entity("推进风电项目。", "风电项目");
    assert_entity("宝钢特种合金、澄欣新材料等20个新项目投产。", "宝钢特种合金", "platform", "宝钢特种合金");
    assert_entity("舟山市嵊泗县浙江海纳渔业集团有限公司获奖。", "浙江海纳渔业集团有限公司", "enterprise",
                  "浙江海纳渔业集团有限公司");
    assert_entity("舟山市嵊泗县浙江海纳渔业集团有限公司获奖。", "舟山市嵊泗县", "place", "舟山市嵊泗县");
    assert_entity("推进雄安新区规划建设。", "雄安新区", "place", "雄安新区");
    assert_no_entity("生态美的新渔村。", "美的");
    assert_entity("横琴边检站查验。", "横琴边检站", "government", "横琴边检站");
    assert_no_entity("片区", "片区"); /* the head is all there is */
}

static void measures_by_their_number(void **state)
{
    (void)state;
    assert_entity("落实促进渔业投资“13条政策”，支持企业。", "促进渔业投资“13条政策”", "policy",
                  "促进渔业投资13条政策");
    assert_entity("（六）市科委规定的其他事项。", "市科委", "government", "市科委");
    assert_entity("制定实施港口经济绿色转型“31条”，支持企业。", "港口经济绿色转型“31条”", "policy",
                  "港口经济绿色转型31条");
}

static void grades_belong_to_the_name(void **state)
{
    (void)state;
    assert_entity("新增省级绿色工厂8家。", "省级绿色工厂", "honour", "省级绿色工厂");
    assert_entity("落实政策，加快推进建设省级、市级海洋实验室。", "省级、市级海洋实验室", "platform",
                  "省级、市级海洋实验室");
    assert_entity("我省制造业领域国家渔业示范区数量增加。", "国家渔业示范区", "platform", "国家渔业示范区");
    assert_entity("建成全国唯一渔业示范省。", "渔业示范省", "honour", "渔业示范省");
    assert_entity("国家渔业知识产权试点通过验收。", "国家渔业知识产权试点", "programme",
                  "国家渔业知识产权试点");
}

static void campaigns_and_documents(void **state)
{
    (void)state;
    assert_entity("港城片区绿色转型行动计划深入推进。", "港城片区绿色转型行动计划", "programme",
                  "港城片区绿色转型行动计划");
    assert_entity("# 澄川市渔业资源管理规定\n\n为加强管理，制定本规定。", "澄川市渔业资源管理规定", "policy",
                  "澄川市渔业资源管理规定");
}

static void words_of_every_day(void **state)
{
    (void)state;
    assert_no_entity("深化中亚合作，维护地区和平。", "合作");
    assert_no_entity("深化中亚合作，维护地区和平。", "和平");
    assert_entity("推进甘南、合作、临夏等地建设，实施项目，落实措施。", "合作", "place", "合作");
    assert_entity("推动合肥加快建设、实施项目，支持义乌深化改革。", "合肥", "place", "合肥");
    assert_entity("推动合肥加快建设、实施项目，支持义乌深化改革。", "义乌", "place", "义乌");
    assert_no_entity("建设一批专业镇。", "专业镇");
    assert_no_entity("市场迎来“黄金期”。", "黄金期");
    assert_no_entity("自治区决定2022年起执行。", "自治区决定");
}

static void parts_of_places(void **state)
{
    (void)state;
    assert_entity("推进淮河安徽段河道治理工程。", "淮河安徽段河道治理工程", "platform",
                  "淮河安徽段河道治理工程");
    assert_entity("加快郑州都市圈建设。", "郑州都市圈", "place", "郑州都市圈");
    assert_entity("推动新疆大学伊宁校区建设、实施招生。", "新疆大学伊宁校区", "institution",
                  "新疆大学伊宁校区");
    assert_entity("推动设立宁波未来产业基金，落实措施。", "宁波未来产业基金", "organization",
                  "宁波未来产业基金");
    assert_no_entity("自治区级优质普通高中达到9所，推动实施。", "自治区级优质普通高中");
    assert_entity("治理长江干流浙江段。", "长江干流浙江段", "place", "长江干流浙江段");
    assert_entity("渔白高铁渔江段通车。", "渔白高铁渔江段", "platform", "渔白高铁渔江段");
    assert_entity("支持石家庄高新技术产业开发区。", "石家庄高新技术产业开发区", "platform",
                  "石家庄高新技术产业开发区");
}

static void words_in_marks_beside_others(void **state)
{
    (void)state;
    assert_entity("建立渔业问题“372”工作机制。", "“372”工作机制", "programme", "372工作机制");
    assert_entity("推进“三渔”园区建设。", "“三渔”园区", "platform", "三渔园区");
    assert_no_entity("由“养鱼塘”向“养鱼场”转变。", "养鱼塘");
    assert_no_entity("由“养鱼塘”向“养鱼场”转变。", "养鱼场");
    assert_no_entity("展会以“渔居生活”为主题。", "渔居生活");
    assert_no_entity("实现“应养尽养”。", "应养尽养");
    assert_entity("举行“新渔人”中外记者见面会。", "“新渔人”中外记者见面会", "meeting",
                  "新渔人中外记者见面会");
    assert_no_entity("全市国家铁路发送旅客。", "国家铁路");
    assert_no_entity("强台风“竹叶草”在浙江登陆，实施救援。", "竹叶草");
    assert_no_entity("科考船“海渔3”号启航，落实保障。", "海渔3");
    assert_no_entity("走向更加美好的“渔业未来”，推进合作。", "渔业未来");
    assert_entity("市政府推出的“渔家消费年”启动实施。", "渔家消费年", "programme", "渔家消费年");
    assert_entity("实施多年的“三渔”收到成效。", "三渔", "programme", "三渔");
    assert_entity("落实“门前渔净”责任制，推进治理。", "“门前渔净”责任制", "programme", "门前渔净责任制");
}

static void projects_before_what_became_of_them(void **state)
{
    (void)state;
    assert_entity("推进改革，东渔酒店项目顺利签约，落实责任。", "东渔酒店项目", "platform", "东渔酒店项目");
    assert_entity("推进改革，智慧渔市项目一期投产，落实责任。", "智慧渔市项目一期", "platform",
                  "智慧渔市项目一期");
    assert_no_entity("推进改革，重大渔业投资项目开工，落实责任。", "重大渔业投资项目");
    assert_no_entity("推进改革，渔民的酒店项目开工，落实责任。", "酒店项目");
    assert_no_entity("推进改革，渔村改造进入尾声，项目完工，落实责任。", "项目");
    assert_no_entity("推进改革，渔业酒店项目开工仪式举行，落实责任。", "渔业酒店项目");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_by_their_last_word),
        cmocka_unit_test(notes_that_explain_names),
        cmocka_unit_test(companies_by_their_coined_word),
        cmocka_unit_test(projects_of_companies_and_places),
        cmocka_unit_test(measures_by_their_number),
        cmocka_unit_test(grades_belong_to_the_name),
        cmocka_unit_test(campaigns_and_documents),
        cmocka_unit_test(words_of_every_day),
        cmocka_unit_test(parts_of_places),
        cmocka_unit_test(words_in_marks_beside_others),
        cmocka_unit_test(titles_with_their_marks),
        cmocka_unit_test(document_numbers_and_periods),
        cmocka_unit_test(places_have_codes),
        cmocka_unit_test(prizes_and_who_gives_them),
        cmocka_unit_test(figures_of_speech_are_no_programmes),
        cmocka_unit_test(ministries_with_their_country),
        cmocka_unit_test(generic_words_are_no_names),
        cmocka_unit_test(names_inside_quotation_marks),
        cmocka_unit_test(aliases_give_the_full_name),
        cmocka_unit_test(places_by_their_ending),
        cmocka_unit_test(partners_and_statements_are_no_part_of_a_name),
        cmocka_unit_test(what_only_looks_like_a_name),
        cmocka_unit_test(lists_that_say_what_they_list),
        cmocka_unit_test(names_behind_what_brings_them_forth),
        cmocka_unit_test(names_by_what_they_do),
        cmocka_unit_test(names_beside_one_of_their_kind),
        cmocka_unit_test(names_go_on_with_their_part),
        cmocka_unit_test(short_names_that_the_text_defines),
        cmocka_unit_test(villages_and_roads_side_by_side),
        cmocka_unit_test(what_only_ends_like_a_name),
        cmocka_unit_test(one_character_for_a_country),
        cmocka_unit_test(projects_before_what_became_of_them),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
